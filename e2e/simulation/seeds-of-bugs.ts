import type { Code } from './codes.ts';

/**
 * Seeds that once showed a bug in the engine, with what went wrong; they are played in every test run. Where the bug is
 * still there, `open` names the claims that this seed may break until it is gone.
 */
export type SeedOfBug = { readonly seed: number; readonly story: string; readonly open?: readonly Code[] };

export const seedsOfBugs: readonly SeedOfBug[] = [
  { seed: 21, story: 'blocked during a run, the write that switched off died unconfirmed: taken for an opt-out' },
  { seed: 79, story: 'an opt-out found at the first meeting was lost when the run that carried it to AFAS died' },
  { seed: 98, story: 'an opt-out found by a run towards Spotler only never reached AFAS afterwards' },
  { seed: 105, story: 'mailable at an address that had opted out, after a write that never arrived' },
  { seed: 183, story: 'a yes went to AFAS for somebody whose address had opted out and who was still on in Spotler' },
  { seed: 194, story: 'an opt-out met before both sides agreed was raised again' },
  { seed: 291, story: 'after a run towards AFAS only an opt-out of the address stayed on in Spotler' },
  {
    seed: 314,
    story: 'Spotler mailed another address than AFAS knew, and an opt-out of that address did not reach it',
  },
  { seed: 317, story: 'a raise that never arrived was taken for one that somebody undid' },
  { seed: 357, story: 'a block came between planning and writing; the unconfirmed write was taken for an opt-out' },
  { seed: 397, story: 'an opt-out without an earlier agreement was forgotten as an echo' },
  { seed: 408, story: 'an opt-out of a contact that AFAS no longer shows did not hold for its address' },
  { seed: 413, story: 'a new blocked contact, answer lost: its bits, off because of the block, became a no in AFAS' },
  { seed: 449, story: 'a bit that was off already was switched off once more' },
  { seed: 450, story: 'a newer yes in AFAS was never raised after an opt-out found at the first meeting' },
  { seed: 462, story: 'recovery could not tell that a write had arrived where another permission drifts' },
  { seed: 479, story: 'raised again after an opt-out, since recovery forgot what had been heard' },
  { seed: 729, story: 'a newer yes in AFAS was not raised after an opt-out found at the first meeting' },
  { seed: 236, story: 'on in Spotler only because Spotler shows the contact as active again', open: ['I3.wokenOn'] },
  {
    seed: 422,
    story: 'a run that a brake stopped wrote a field of a contact along with its opt-out',
    open: ['I8.stopped'],
  },
  {
    seed: 629,
    story: 'after Spotler refused an address, the raise in the same write counts as agreed, and AFAS gets a no',
    open: ['I3.noWithoutReason'],
  },
  {
    seed: 664,
    story: 'the brake does not count who is switched off because the yes of the address was taken back in AFAS',
    open: ['I8.brake'],
  },
  {
    seed: 707,
    story: 'no address in AFAS any more: an opt-out of the address that Spotler still mails does not reach the contact',
    open: ['I9.on'],
  },
  {
    seed: 892,
    story: 'unsubscribed where both sides agreed on no already, at an address that AFAS does not know',
    open: ['I9.on', 'I9.raise'],
  },
  { seed: 942, story: 'the base says on while a block keeps it off: switched off once more', open: ['I2.noop'] },
];

/** The same for calm histories, in which every run is foretold by a dry run. */
export const calmSeedsOfBugs: readonly SeedOfBug[] = [
  { seed: 10_013, story: 'an opt-out of an address that only Spotler still has', open: ['I9.on'] },
  {
    seed: 10_465,
    story: 'a value written to an organisation seems to have moved for another contact',
    open: ['foretold'],
  },
];
