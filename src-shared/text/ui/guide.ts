/** The sentences around the guide, in English; those in it are in `text/guide`. */
export const guideEn = {
  'guide.title': 'Guide for AFAS',
  'guide.backToDraft': 'Back to setting up',
  'guide.backToConnection': 'Back to the check',
  'guide.tooEarly': 'The guide can be made once the participant number and the environment are filled in.',
  'guide.toAfas': 'To the step AFAS',
  'guide.making': 'The guide is being made; AFAS is asked what is there already',
  'guide.print': 'Print',
  'guide.html': 'Download as a page',
  'guide.pdf': 'Download as PDF',
  'guide.noPdf': 'There is no PDF here: this window is open in a browser. Print, and choose to save as PDF.',
  'guide.present': 'present',
  'guide.missing': 'missing',
  'guide.unknown': 'not asked',
};

/** The same in Dutch. */
export const guideNl: Readonly<Record<keyof typeof guideEn, string>> = {
  'guide.title': 'Handleiding voor AFAS',
  'guide.backToDraft': 'Terug naar het inrichten',
  'guide.backToConnection': 'Terug naar de controle',
  'guide.tooEarly': 'De handleiding kan worden gemaakt zodra deelnemernummer en omgeving zijn ingevuld.',
  'guide.toAfas': 'Naar de stap AFAS',
  'guide.making': 'De handleiding wordt gemaakt; AFAS wordt gevraagd wat er al is',
  'guide.print': 'Afdrukken',
  'guide.html': 'Downloaden als pagina',
  'guide.pdf': 'Downloaden als pdf',
  'guide.noPdf':
    'Een pdf is er hier niet: dit venster staat open in een browser. Druk af en kies voor bewaren als pdf.',
  'guide.present': 'aanwezig',
  'guide.missing': 'ontbreekt',
  'guide.unknown': 'niet gevraagd',
};
