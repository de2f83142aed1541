import type { Bilingual } from './language.ts';

/** Numbers seen in replies; AFAS says they are not suitable for logic. */
export const errorNumbers = { generic: -2147180999, business: -2147180996, unknownValue: -2147220469 } as const;

type RefusalOptions = { readonly status?: number; readonly errorNumber?: number };

/**
 * The request is understood and refused. Business errors are status 500 with `externalMessage`, never 4xx. Thrown from
 * anywhere before the first change is applied, so that nothing is half done.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly text: Bilingual;
  readonly status: number;
  readonly errorNumber: number;

  constructor(text: Bilingual, options: RefusalOptions = {}) {
    super(text.en);
    this.text = text;
    this.status = options.status ?? 500;
    this.errorNumber = options.errorNumber ?? errorNumbers.business;
  }
}
