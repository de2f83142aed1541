import { oc } from '@orpc/contract';
import { faultData } from '../domain/fault.ts';

/**
 * Every procedure of the window's contract: validated input and output, and one typed error. The window gets a code
 * and its parameters; sentences are made there, in the language of the reader.
 */
export const procedure = oc.errors({ FAULT: { status: 422, data: faultData } });
