/**
 * Why a contact gets no mail any more. Hard bounce at once, soft bounce at the fourth in a row, a global opt-out, a
 * complaint through a feedback loop, by hand, an imported suppression list; `api` is the inactivate call.
 */
export const inactiveReasons = [
  'hardBounce',
  'softBounce',
  'optOut',
  'spamComplaint',
  'manual',
  'suppressed',
  'api',
  'anonymised',
] as const;

export type InactiveReason = (typeof inactiveReasons)[number];
/** Active, or the reason why not. The API shows neither; it has to be read from channels, bounces and permissions. */
export type ContactStatus = 'active' | InactiveReason;

/** The person objected, directly or by a complaint: CONTACT_OPTOUT territory. */
export const isOptedOut = (status: ContactStatus): boolean =>
  status === 'optOut' || status === 'spamComplaint' || status === 'suppressed';

export const isBounced = (status: ContactStatus): boolean => status === 'hardBounce' || status === 'softBounce';

/** The status after a further reason: anonymisation is final, and a bounce does not hide an objection. */
export const withReason = (status: ContactStatus, reason: InactiveReason): ContactStatus => {
  if (status === 'anonymised') return status;
  return isOptedOut(status) && !isOptedOut(reason) && reason !== 'anonymised' ? status : reason;
};
