import type { Language } from './language.ts';

/** A path in the menu of Profit or Spotler, as each language names it. */
export type MenuPath = Readonly<Record<Language, string>>;

/** Where things are in Profit, by the names that Profit itself uses in Dutch and in English. */
const menus = {
  appConnector: { nl: 'Algemeen / Beheer / App connector', en: 'General / Management / App connector' },
  authorisation: { nl: 'Algemeen / Beheer / Autorisatie tool', en: 'General / Management / Authorisation tool' },
  getConnector: {
    nl: 'Algemeen / Uitvoer / Beheer / GetConnector',
    en: 'General / Output / Management / GetConnector',
  },
} as const satisfies Record<string, MenuPath>;

/** Tabs of the app connector. */
const tabs = {
  general: { nl: 'Algemeen', en: 'General' },
  getConnectors: { nl: 'GetConnectoren', en: 'GetConnectors' },
  updateConnectors: { nl: 'UpdateConnectoren', en: 'UpdateConnectors' },
  userTokens: { nl: 'Gebruikerstokens', en: 'User tokens' },
  ipRestrictions: { nl: 'IP-restricties', en: 'IP restrictions' },
} as const satisfies Record<string, MenuPath>;

export type ProfitMenu = keyof typeof menus;
export type ProfitTab = keyof typeof tabs;

/** A menu of Profit in both languages, with the tab where there is one. */
export function profitMenu(menu: ProfitMenu, tab?: ProfitTab): MenuPath {
  const path = menus[menu];
  if (tab === undefined) return path;
  return { nl: `${path.nl}, tabblad ${tabs[tab].nl}`, en: `${path.en}, tab ${tabs[tab].en}` };
}

/** Spotler's screens carry the same names in both languages. */
export function spotlerMenu(path: string): MenuPath {
  return { nl: `Spotler: ${path}`, en: `Spotler: ${path}` };
}
