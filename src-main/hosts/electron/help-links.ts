/** The only pages that Pont ever opens in the browser, by id. */
export const helpLinks = {
  afasHelp: 'https://help.afas.nl/',
  afasStatus: 'https://info.afasstatus.nl/',
  spotlerHelp: 'https://mailplus.spotler.help/hc/',
} as const satisfies Readonly<Record<string, `https://${string}`>>;

export type HelpLink = keyof typeof helpLinks;
