import type { CheckText } from './check-text.ts';

/** X02: a test copy of AFAS never meets a live Spotler account. */
export const x02 = {
  menu: [],
  nl: {
    title: 'Test en productie niet door elkaar',
    what: 'Een test- of acceptatieomgeving van AFAS is meestal een kopie van productie met echte mensen. Gekoppeld aan een echt Spotler-account zouden die gemaild worden door wat iemand in de kopie uitprobeert.',
    remedy: 'Koppel een AFAS-testomgeving aan de oefenversie van Spotler, of koppel de AFAS-productieomgeving.',
    outcomes: {
      pass: 'Beide kanten horen bij elkaar.',
      testCopy:
        'De AFAS-omgeving is van het soort {{kind}} en het Spotler-account is echt. Een testomgeving is meestal een kopie met echte mensen.',
      production: 'productie',
      test: 'test',
      accept: 'acceptatie',
    },
  },
  en: {
    title: 'Test and production kept apart',
    what: 'A test or accept environment of AFAS is mostly a copy of production with real people. Linked to a live Spotler account, those would be mailed by what somebody tries out in the copy.',
    remedy: 'Connect an AFAS test environment to the practice Spotler, or connect the AFAS production environment.',
    outcomes: {
      pass: 'Both sides belong together.',
      testCopy:
        'The AFAS environment is of kind {{kind}} and the Spotler account is a live one. A test environment is mostly a copy with real people.',
      production: 'production',
      test: 'test',
      accept: 'accept',
    },
  },
} as const satisfies CheckText;
