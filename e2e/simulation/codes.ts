/** What can turn out not to hold, by invariant. */
export const codes = {
  'I1.field': 'a mapped field differs and nothing explains or lists it',
  'I1.permission': 'a permission differs and nothing explains or lists it',
  'I1.stale': 'a value goes to AFAS without another look at the row right before',
  'I1.missing': 'a contact with address and organisation is not in Spotler and not listed',
  'I1.unreported': 'values differ for a reason that no run reported',
  'I2.rest': 'runs go on writing although nobody does anything',
  'I2.again': 'a further run writes',
  'I2.noop': 'an undisturbed run writes what is there already',
  'I3.noYes': 'mailable without a yes in AFAS',
  'I3.blocked': 'mailable although blocked in AFAS',
  'I3.optOut': 'mailable again after an opt-out, without newer evidence',
  'I3.moved': 'mailable under a new contact although the old one opted out',
  'I3.reactivated': 'a new address makes somebody mailable who opted out',
  'I3.unread': 'raised without reading the contact right before',
  'I3.yesToAfas': 'a yes goes to AFAS that nobody gave in Spotler',
  'I3.reactivatedYes': 'a yes goes to AFAS only because Spotler shows somebody as active again',
  'I3.noWithoutReason': 'a no goes to AFAS that nobody gave',
  'I3.notInAfas': 'an opt-out of Spotler is no no in AFAS',
  'I3.faintNotInAfas': 'a no to something that nobody had said anything of before is no no in AFAS',
  'I3.stillOn': 'somebody who opted out is mailable at rest',
  'I3.noConsentOn': 'somebody is mailable at rest without a yes in AFAS',
  'I3.refusedOn':
    'somebody is mailable at rest without a yes in AFAS, because Spotler refuses something else of the contact',
  'I3.vanishedOn': 'somebody whom AFAS no longer has is mailable at rest',
  'I3.orphanOn': 'a contact with an id that AFAS never showed to Pont is mailable at rest',
  'I3.wokenOn': 'a permission is on at rest only because Spotler shows somebody as active again',
  'I4.noLine': 'a write without a line in the journal',
  'I6.order': 'another order of the same feeds ends in another state',
  'I7.spotler': 'something that is not mapped goes to Spotler',
  'I7.afas': 'something that is not mapped goes to AFAS',
  'I7.never': 'company name, address or a table link goes to AFAS',
  'I7.level': 'a write that direction or level do not allow',
  'I8.brake': 'more is written than the brake lets pass',
  'I8.others': 'somebody is left out because the account refused another contact of the batch',
  'I8.stopped': 'a stopped run wrote more than opt-outs to AFAS',
  'I9.raise': 'mailable through one contact although the address opted out through another',
  'I9.on': 'an address that opted out is mailable at rest through another contact',
  'I9.afasNo': 'an address whose yes was taken back in AFAS is mailable through another contact',
  'I10.plan': 'two dry runs differ although nothing happened between them',
  foretold: 'a run does something else than the dry run right before it said',
  'foretold.oneWay': 'a run one way only does something else than the dry run right before it said',
  'I11.lock': 'a second run starts while one is under way',
  'I12.plain': 'a personal value stands in plain text in the state file',
  'run.broken': 'a run ends in something unforeseen',
  'run.stuck': 'a run stands still',
  'bounce.field': 'a hard bounce is not in its field in AFAS',
} as const;

export type Code = keyof typeof codes;

export type Violation = {
  readonly code: Code;
  /** The contact, where it concerns one. */
  readonly who: string | null;
  readonly said: string;
};
