export type ReplyLanguage = 'nl' | 'en';

export type Bilingual = Readonly<Record<ReplyLanguage, string>>;

/** Texts, labels and descriptions follow Accept-Language; the environment's own language (Dutch) is the default. */
export const replyLanguage = (acceptLanguage: string | undefined): ReplyLanguage =>
  acceptLanguage !== undefined && /^\s*en\b/i.test(acceptLanguage) ? 'en' : 'nl';
