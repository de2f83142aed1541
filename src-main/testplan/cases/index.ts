import type { Case } from '../case.ts';
import { t01 } from './t01.ts';
import { t02 } from './t02.ts';
import { t03 } from './t03.ts';
import { t04 } from './t04.ts';
import { t05 } from './t05.ts';
import { t06 } from './t06.ts';
import { t07 } from './t07.ts';
import { t08 } from './t08.ts';
import { t09 } from './t09.ts';
import { t10 } from './t10.ts';
import { t11 } from './t11.ts';
import { t12 } from './t12.ts';
import { t13 } from './t13.ts';
import { t14 } from './t14.ts';
import { t15 } from './t15.ts';
import { t16 } from './t16.ts';
import { t17 } from './t17.ts';
import { t18 } from './t18.ts';
import { t19 } from './t19.ts';
import { t20 } from './t20.ts';
import { t21 } from './t21.ts';
import { t22 } from './t22.ts';
import { t23 } from './t23.ts';
import { t24 } from './t24.ts';
import { t25 } from './t25.ts';
import { t26 } from './t26.ts';
import { t27 } from './t27.ts';
import { t28 } from './t28.ts';
import { t29 } from './t29.ts';
import { t30 } from './t30.ts';

/** The test plan, in its order: none comes before one it needs. */
export const cases: readonly Case[] = [
  t01,
  t02,
  t03,
  t04,
  t05,
  t06,
  t07,
  t08,
  t09,
  t10,
  t11,
  t12,
  t13,
  t14,
  t15,
  t16,
  t17,
  t18,
  t19,
  t20,
  t21,
  t22,
  t23,
  t24,
  t25,
  t26,
  t27,
  t28,
  t29,
  t30,
];
