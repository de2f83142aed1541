import { z } from 'zod';

/** Property types of Spotler. There is no yes/no type. */
export const propertyType = z.enum([
  'birthdate',
  'date',
  'dateTime',
  'email',
  'gender',
  'int',
  'mobNr',
  'money',
  'postcode',
  'set',
  'string',
]);
export type PropertyType = z.infer<typeof propertyType>;
