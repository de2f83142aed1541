import { asFault } from '../../src-shared/domain/fault.ts';
import { normaliseToken } from './credential/normalise-token.ts';
import { type PastedParticipant, readParticipant } from './participant.ts';

/** What was recognised in a pasted text. The token itself is for the vault and nothing else. */
export type PastedAfas = Omit<PastedParticipant, 'problem'> & {
  readonly token: string | null;
  readonly tokenForm: 'xml' | 'data' | 'base64' | null;
  /** onPremise: an address of somewhere else than AFAS Online. */
  readonly problem: PastedParticipant['problem'] | 'nothing' | 'brokenToken' | 'onPremise';
};

/** Where a token can stand in a text: the surest form first. */
const tokenForms: readonly (readonly [Exclude<PastedAfas['tokenForm'], null>, RegExp])[] = [
  ['xml', /<token>.*?<\/token>/is],
  ['xml', /<data>[^<>]*<\/data>/i],
  ['data', /(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])/i],
  ['base64', /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}={0,2}(?![A-Za-z0-9+/_-])/],
];

/**
 * Reads whatever somebody pastes about AFAS: a participant number in any of its forms, an address, a token as XML, as its
 * data part only or as base64, or a mail that holds several of these.
 */
export function readPasted(text: string): PastedAfas {
  const { token, tokenForm, rest } = withoutToken(text);
  const found = readParticipant(rest);
  const problem = found.problem ?? problemOf(text, rest, { token, participant: found.participant });
  return { ...found, token, tokenForm, problem };
}

function withoutToken(text: string): Pick<PastedAfas, 'token' | 'tokenForm'> & { readonly rest: string } {
  for (const [tokenForm, pattern] of tokenForms) {
    const [piece] = pattern.exec(text) ?? [];
    const token = piece === undefined ? null : readToken(piece);
    if (piece !== undefined && token !== null) return { token, tokenForm, rest: text.replace(piece, ' ') };
  }
  return { token: null, tokenForm: null, rest: text };
}

function readToken(piece: string): string | null {
  try {
    return Buffer.from(normaliseToken(piece), 'base64').toString('utf8');
  } catch (thrown) {
    if (asFault(thrown).code === 'afas.tokenUnreadable') return null;
    throw thrown;
  }
}

const looksLikeToken = /<\/?(token|version|data)\b|afastoken/i;
const address = /https?:\/\/[^\s"'<>]+/i;

function problemOf(
  text: string,
  rest: string,
  { token, participant }: Pick<PastedAfas, 'token' | 'participant'>,
): PastedAfas['problem'] {
  if (token === null && looksLikeToken.test(text)) return 'brokenToken';
  if (participant === null && address.test(rest)) return 'onPremise';
  return token === null && participant === null ? 'nothing' : null;
}
