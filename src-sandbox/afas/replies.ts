import type { SandboxReply } from '../server/types.ts';
import type { ReplyLanguage } from './language.ts';
import type { Refusal } from './refusal.ts';
import type { AfasSwitches } from './switches.ts';
import type { WriteResult } from './update/write.ts';

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export const jsonReply = (status: number, body: string): SandboxReply => ({ status, headers: json, body });

/** A request that the gateway in front of Profit answers: no JSON, no trace. */
export const bareReply = (status: number): SandboxReply => ({ status, body: '' });

/** `X-PROFIT-ERROR` repeats the text in base64; it is obsolete and gone from Profit 9, announced for the end of 2026. */
export const refusalReply = (
  refusal: Refusal,
  language: ReplyLanguage,
  profitLogReference: string,
  switches: AfasSwitches,
): SandboxReply => {
  const externalMessage = refusal.text[language];
  const obsolete =
    switches.profitVersion < 9 ? { 'x-profit-error': Buffer.from(externalMessage).toString('base64') } : {};
  return {
    status: refusal.status,
    headers: { ...json, ...obsolete },
    body: JSON.stringify({ externalMessage, errorNumber: refusal.errorNumber, profitLogReference }),
  };
};

/** An internal number: opaque, and not the visible one. */
const internalNumber = (no: string): string => {
  let mixed = 7;
  for (const character of no) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return String(mixed % 1_000_000_000);
};

/** 201 with the main record's codes as text; KnContact has no documented body and never tells a new CdId. */
export const writtenReply = (result: WriteResult, switches: AfasSwitches): SandboxReply => {
  if (result !== null) {
    const { connector, no } = result;
    return jsonReply(201, JSON.stringify({ results: { [connector]: { BcId: internalNumber(no), BcCo: no } } }));
  }
  return switches.contactReplyHasBody
    ? jsonReply(201, JSON.stringify({ results: {} }))
    : { status: 201, headers: { 'cache-control': 'no-store' }, body: '' };
};
