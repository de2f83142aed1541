/* oxlint-disable typescript/consistent-type-definitions -- added to a declaration of the library */
import type { en } from '../../src-shared/text/ui/en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof en };
    keySeparator: false;
    nsSeparator: false;
  }
}
