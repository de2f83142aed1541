/** The sentences of the requirement checks in the window, in English. */
export const checksEn = {
  'connection.check': 'Check',
};

/** The same in Dutch. */
export const checksNl: Readonly<Record<keyof typeof checksEn, string>> = {
  'connection.check': 'Controle',
};
