import { inFile } from './mutant.ts';

/** What "equal" means, and what fits on either side. */
export const valueRules = [
  ...inFile('values/canonical.ts', [
    {
      id: 'value-trim',
      breaks: 'Blanks around a text are a change',
      find: "replaceAll('\\r\\n', '\\n').trim();",
      replace: "replaceAll('\\r\\n', '\\n');",
    },
    {
      id: 'value-nfc',
      breaks: 'Two ways to compose a letter are a change',
      find: "const text = raw.normalize('NFC').",
      replace: 'const text = raw.',
    },
    { id: 'value-empty', breaks: 'An empty text is not empty', find: "if (text === '') return null;", replace: '' },
    {
      id: 'value-email-case',
      breaks: 'The case of an e-mail address is a change',
      find: "normalize('NFC').trim().toLowerCase();",
      replace: "normalize('NFC').trim();",
    },
    {
      id: 'value-text-case',
      breaks: 'The case of any text is no change',
      find: "return kind === 'email' && typeof a",
      replace: 'return typeof a',
    },
    {
      id: 'value-yes-no',
      breaks: 'Yes/no is compared by its spelling',
      find: 'return yesNo(text) ?? text;',
      replace: 'return text;',
    },
    {
      id: 'value-date-time',
      breaks: 'A date is compared with its time',
      find: 'return localTime(text)?.slice(0, 10) ?? text;',
      replace: 'return localTime(text) ?? text;',
    },
    {
      id: 'value-midnight',
      breaks: 'Midnight is more than a date',
      find: "return localTime(text)?.replace('T00:00:00', '') ?? text;",
      replace: 'return localTime(text) ?? text;',
    },
    {
      id: 'value-zone',
      breaks: "Spotler's moments are read as wall time",
      find: 'zoned ? inAmsterdam(String(raw)) : String(raw)',
      replace: 'String(raw)',
    },
    {
      id: 'value-afas-zone',
      breaks: 'The false Z of AFAS is believed',
      find: 'return canonical(kind, String(raw)); }',
      replace: "return canonical(kind, kind === 'dateTime' ? inAmsterdam(String(raw)) : String(raw)); }",
    },
    {
      id: 'value-number',
      breaks: 'A number is compared by its spelling',
      find: 'return plainNumber(text) ?? text;',
      replace: 'return text;',
    },
    {
      id: 'value-gender',
      breaks: 'V and F are two genders',
      find: 'return genderLetters[text.toUpperCase()] ?? text;',
      replace: 'return text;',
    },
    {
      id: 'value-cents',
      breaks: 'Money in Spotler is read as whole units',
      find: 'movePoint(value, -2) : value;',
      replace: 'value : value;',
    },
  ]),
  ...inFile('values/encode.ts', [
    {
      id: 'encode-yes-no',
      breaks: 'A yes/no is written in another spelling',
      find: "value ? 'ja' : 'nee'",
      replace: "value ? 'nee' : 'ja'",
    },
    {
      id: 'encode-postcode',
      breaks: 'A foreign post code makes Spotler refuse the contact',
      find: 'return when(/^[1-9]\\d{3} ?[A-Za-z]{2}$/.test(text), text);',
      replace: 'return when(true, text);',
    },
    {
      id: 'encode-whole',
      breaks: 'A broken number makes Spotler refuse the contact',
      find: '/^-?\\d+$/.test(text) && Number.isSafeInteger(number)',
      replace: 'true',
    },
    {
      id: 'encode-cents',
      breaks: 'Money is written to Spotler in whole units',
      find: 'return whole(movePoint(text, 2));',
      replace: 'return whole(text);',
    },
    {
      id: 'encode-gender',
      breaks: 'An unknown gender makes Spotler refuse the contact',
      find: "return when(text === 'M' || text === 'F', text);",
      replace: 'return when(true, text);',
    },
    {
      id: 'encode-length',
      breaks: 'A text longer than the field goes to AFAS',
      find: 'target.length === 0 || text.length <= target.length;',
      replace: 'true;',
    },
    {
      id: 'encode-clear',
      breaks: 'A cleared value goes to AFAS as null',
      find: "if (value === null) return { ok: true, value: '' };",
      replace: 'if (value === null) return refused;',
    },
    {
      id: 'encode-kind',
      breaks: 'A text goes to a yes/no of AFAS',
      find: "typeof value === 'boolean' ? { ok: true, value } : refused;",
      replace: '{ ok: true, value: value === null ? false : Boolean(value) };',
    },
  ]),
  ...inFile('values/address.ts', [
    {
      id: 'address-at',
      breaks: 'An address without a domain passes',
      find: '(\\.[^\\s@<>()[\\],;:"\\\\.]+)+$/',
      replace: '(\\.[^\\s@<>()[\\],;:"\\\\.]+)*$/',
    },
    {
      id: 'address-long',
      breaks: 'An address longer than mail servers take passes',
      find: 'text.length <= 254 &&',
      replace: '',
    },
  ]),
];
