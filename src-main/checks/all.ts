import { a01 } from './afas/a01.ts';
import { a02 } from './afas/a02.ts';
import { a03 } from './afas/a03.ts';
import { a04 } from './afas/a04.ts';
import { a05 } from './afas/a05.ts';
import { a06 } from './afas/a06.ts';
import { a07 } from './afas/a07.ts';
import { a08 } from './afas/a08.ts';
import { a09 } from './afas/a09.ts';
import { a10 } from './afas/a10.ts';
import { a11 } from './afas/a11.ts';
import { a12 } from './afas/a12.ts';
import { a13 } from './afas/a13.ts';
import { a14 } from './afas/a14.ts';
import { x01 } from './both/x01.ts';
import { x02 } from './both/x02.ts';
import { x03 } from './both/x03.ts';
import { x04 } from './both/x04.ts';
import { x05 } from './both/x05.ts';
import type { Check } from './check.ts';
import { s01 } from './spotler/s01.ts';
import { s02 } from './spotler/s02.ts';
import { s03 } from './spotler/s03.ts';
import { s04 } from './spotler/s04.ts';
import { s05 } from './spotler/s05.ts';

/** Every check, in the order in which people read them. */
export const checks: readonly Check[] = [
  a01,
  a02,
  a03,
  a04,
  a05,
  a06,
  a07,
  a08,
  a09,
  a10,
  a11,
  a12,
  a13,
  a14,
  s01,
  s02,
  s03,
  s04,
  s05,
  x01,
  x02,
  x03,
  x04,
  x05,
];
