/** Forms of the account: a profile-change form is of subtype `editProfile`. */
export const forms = {
  editProfile: { id: 101, name: 'Profiel wijzigen', formSubType: 'editProfile', formState: 'final' },
  subscribe: { id: 102, name: 'Aanmelden', formSubType: 'subscribe', formState: 'final' },
  unSubscribe: { id: 103, name: 'Afmelden', formSubType: 'unSubscribe', formState: 'final' },
} as const;

type Submission = { readonly number: number; readonly form: keyof typeof forms; readonly at: number };

/** What people sent in through forms. */
export type Submissions = {
  add(contact: number, form: keyof typeof forms, at: number): void;
  of(contact: number): readonly Submission[];
};

export const createSubmissions = (): Submissions => {
  const byContact = new Map<number, Submission[]>();
  let number = 0;
  return {
    add(contact, form, at) {
      number += 1;
      byContact.set(contact, [...(byContact.get(contact) ?? []), { number, form, at }]);
    },
    of: (contact) => byContact.get(contact) ?? [],
  };
};
