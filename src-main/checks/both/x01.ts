import { defineCheck, pass, type Said } from '../check.ts';
import { valueOf } from '../gather/fact-names.ts';

/** Spotler's signatures carry a time; less than a minute is nothing that anybody refuses. */
const matters = 60_000;

export const x01 = defineCheck({
  id: 'X01',
  owner: 'partner',
  severity: 'warn',
  needs: ['A01', 'S01'],
  facts: ['clocks'],
  judge({ facts }) {
    const { afas, spotler } = valueOf(facts.clocks) ?? { afas: null, spotler: null };
    if (afas === null && spotler === null) return pass('unknown');
    const off = [afas, spotler].some((ms) => Math.abs(ms ?? 0) >= matters);
    if (!off) return pass();
    const parts = { afas: [difference(afas)], spotler: [difference(spotler)] };
    return { status: 'warn', said: [{ outcome: 'off', parts }] };
  },
});

function difference(ms: number | null): Said<'untold' | 'same' | 'minutes'> {
  if (ms === null) return { outcome: 'untold' };
  if (Math.abs(ms) < matters) return { outcome: 'same' };
  return { outcome: 'minutes', params: { count: Math.round(Math.abs(ms) / 60_000) } };
}
