/** Seeds that once showed a bug in the engine, with what went wrong; they are played in every test run. */
export type SeedOfBug = { readonly seed: number; readonly story: string };

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
  { seed: 236, story: 'on in Spotler only because Spotler shows the contact as active again' },
  { seed: 422, story: 'a run that a brake stopped wrote a field of a contact along with its opt-out' },
  {
    seed: 629,
    story: 'after Spotler refused an address, the raise in the same write counts as agreed, and AFAS gets a no',
  },
  {
    seed: 664,
    story: 'the brake does not count who is switched off because the yes of the address was taken back in AFAS',
  },
  {
    seed: 707,
    story: 'no address in AFAS any more: an opt-out of the address that Spotler still mails does not reach the contact',
  },
  { seed: 892, story: 'unsubscribed where both sides agreed on no already, at an address that AFAS does not know' },
  { seed: 942, story: 'the base says on while a block keeps it off: switched off once more' },
  { seed: 436, story: 'an opt-out of a person, remembered by a dry run only, changed what the run did' },
  { seed: 484, story: 'planned twice in one run, a contact seemed not to bring the value that it brought itself' },
  {
    seed: 1646,
    story: 'an opt-out of the address reached AFAS before the contact was in Spotler, which made it seem to be there',
  },
  { seed: 1783, story: 'a block held a permission that Spotler is never told' },
  { seed: 1892, story: 'what absence switched off before anything was agreed on became a no in AFAS' },
  { seed: 2076, story: 'a yes taken back in AFAS did not hold for the address that only Spotler had' },
  {
    seed: 2376,
    story: 'a contact that got the address in the same run passed before the yes of that address was taken back',
  },
  { seed: 2789, story: 'unsubscribed while a run planned; somebody with a new, equal address was mailed on' },
  { seed: 3004, story: 'absence agreed on an empty field' },
  { seed: 3812, story: 'an opt-out of the address forgot that a block had switched the bit off already' },
  { seed: 2241, story: 'findings were lost when the process died after the run, before its result was kept' },
  { seed: 4109, story: 'a block that Spotler refused was never tried again once Spotler took the contact' },
  { seed: 4929, story: 'a yes in Spotler that AFAS refused outlived an opt-out of the address' },
  { seed: 5337, story: 'a refused organisation had its contact written again at every run' },
  { seed: 6044, story: 'refused by AFAS before anything was agreed on, then gone: its permissions stayed on' },
  { seed: 6237, story: 'an opt-out of the address met in a run towards Spotler never reached AFAS' },
  {
    seed: 6262,
    story: 'opted out before the first meeting; who it was got lost, and a new contact of the person was mailed',
  },
  { seed: 6954, story: 'the no that AFAS refused was no longer due once the rest of the contact was written' },
  {
    seed: 7111,
    story: 'ended between confirming a write and forgetting what was heard before: an opt-out that nobody gave',
  },
  { seed: 9192, story: 'a yes in Spotler that AFAS was not told of, taken back: the opt-out was taken for an echo' },
];

/** The same for calm histories, in which every run is foretold by a dry run. */
export const calmSeedsOfBugs: readonly SeedOfBug[] = [
  { seed: 10_013, story: 'an opt-out of an address that only Spotler still has' },
  { seed: 10_465, story: 'a value written to an organisation seems to have moved for another contact' },
];
