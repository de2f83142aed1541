import { a01 } from './checks/a01.ts';
import { a02 } from './checks/a02.ts';
import { a03 } from './checks/a03.ts';
import { a04 } from './checks/a04.ts';
import { a05 } from './checks/a05.ts';
import { a06 } from './checks/a06.ts';
import { a07 } from './checks/a07.ts';
import { a08 } from './checks/a08.ts';
import { a09 } from './checks/a09.ts';
import { a10 } from './checks/a10.ts';
import { a11 } from './checks/a11.ts';
import { a12 } from './checks/a12.ts';
import { a13 } from './checks/a13.ts';
import { a14 } from './checks/a14.ts';
import { s01 } from './checks/s01.ts';
import { s02 } from './checks/s02.ts';
import { s03 } from './checks/s03.ts';
import { s04 } from './checks/s04.ts';
import { s05 } from './checks/s05.ts';
import { x01 } from './checks/x01.ts';
import { x02 } from './checks/x02.ts';
import { x03 } from './checks/x03.ts';
import { x04 } from './checks/x04.ts';
import { x05 } from './checks/x05.ts';
import type { Language } from './language.ts';

/** Sentences of the requirement checks, by id. Every outcome a check can give stands in both languages. */
export const checkTexts = {
  A01: a01,
  A02: a02,
  A03: a03,
  A04: a04,
  A05: a05,
  A06: a06,
  A07: a07,
  A08: a08,
  A09: a09,
  A10: a10,
  A11: a11,
  A12: a12,
  A13: a13,
  A14: a14,
  S01: s01,
  S02: s02,
  S03: s03,
  S04: s04,
  S05: s05,
  X01: x01,
  X02: x02,
  X03: x03,
  X04: x04,
  X05: x05,
};

export type CheckTextId = keyof typeof checkTexts;

/** Said of a check that cannot be judged as long as another one fails. */
export const checkWaits = {
  nl: 'Wacht op {{checks}}.',
  en: 'Waits for {{checks}}.',
} as const satisfies Record<Language, string>;
