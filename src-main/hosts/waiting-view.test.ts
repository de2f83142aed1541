import { describe, expect, it } from 'vitest';
import { waitingItem, waitingView } from './waiting-view.ts';

const row = (...suggestions: { contactId: string; name: string; inSpotler: boolean }[]) => ({
  key: 'k',
  name: 'Eva',
  email: 'eva@example.nl',
  organisation: null,
  suggestions,
});
const taken = { contactId: '11', name: 'Jan', inSpotler: true };
const free = { contactId: '12', name: '', inSpotler: false };

describe('somebody who waits', () => {
  it('gets the id of a contact that is not in Spotler yet, before one that is', () => {
    const { message, suggestions } = waitingItem(row(taken, free), 'en');
    expect(message).toContain('give this contact external id 12 in Spotler');
    expect(message).not.toContain('()');
    expect(suggestions).toEqual([taken, free]);
  });

  it('is to be merged with a contact that is in Spotler itself', () => {
    expect(waitingItem(row(taken), 'en').message).toContain('merge the two in Spotler under external id 11');
    expect(waitingItem(row(taken), 'nl').message).toContain('contact 11 (Jan)');
  });

  it('is to be added to AFAS by a person where nobody has the address', () => {
    expect(waitingItem(row(), 'en').message).toContain('Pont creates nothing in AFAS');
  });

  it('is saved with every possible id', () => {
    const { sheet } = waitingView({ waitingContacts: () => [].values(), waitingCount: () => 0 }, 'en');
    expect(sheet.rows(row(taken, free))[0]?.slice(0, 4)).toEqual(['Eva', 'eva@example.nl', '11, 12', 'Jan, ']);
    expect(sheet.rows(row())[0]).toHaveLength(sheet.heads.length);
  });
});
