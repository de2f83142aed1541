/** The sentences around the guide, in English; those in it are in `text/guide`. */
export const guideEn = {
  'guide.title': 'Guide for AFAS',
};

/** The same in Dutch. */
export const guideNl: Readonly<Record<keyof typeof guideEn, string>> = {
  'guide.title': 'Handleiding voor AFAS',
};
