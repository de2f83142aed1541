import {
  createRandom,
  type MadeContact,
  type MadeOrganisation,
  type MadePerson,
  type People,
} from '../../people/index.ts';
import type { Organisation, Person } from './types.ts';
import type { World } from './world.ts';

const earliestChange = Date.UTC(2020, 0, 1);
const changePeriodMs = 3 * 365 * 24 * 3_600_000;

const personFields = (made: MadePerson, email: string | null) => ({
  FiNm: made.firstName,
  Is: made.infix,
  LaNm: made.lastName,
  ViGe: made.gender,
  LgId: made.language,
  EmAd: email,
});

const organisationFields = (made: MadeOrganisation) => ({
  Nm: made.name,
  Ad: made.street,
  HmNr: made.houseNumber,
  HmAd: made.houseNumberAddition,
  ZpCd: made.postalCode,
  Rs: made.city,
  CoId: made.country,
});

const contactFields = (made: MadeContact) => ({
  EmAd: made.email,
  TeNr: made.phone,
  FuDs: made.jobTitle,
  Bl: made.blocked,
  segment: made.segment,
  newsletter: made.newsletter,
  productNews: made.productNews,
  events: made.events,
});

/** Puts made people into an empty world. Their last changes lie in 2020 to 2022, whatever the clock says. */
export const settle = (world: World, people: People, seed: number): void => {
  const random = createRandom(seed ^ 0x5e771e);
  const earlier = (): number => earliestChange + Math.floor(random.next() * changePeriodMs);
  const personOf = (made: MadePerson, email: string | null): Person =>
    world.persons.get(made.personNo) ??
    world.addPerson({ no: made.personNo, fields: personFields(made, email), changedOn: earlier() });
  const organisationOf = (made: MadeOrganisation): Organisation =>
    world.organisations.get(made.organisationId) ??
    world.addOrganisation({ no: made.organisationId, fields: organisationFields(made), changedOn: earlier() });

  for (const made of people) {
    world.addContact({
      id: made.contactId,
      type: made.organisation === null ? 'PER' : 'PRS',
      person: personOf(made.person, made.email),
      organisation: made.organisation === null ? null : organisationOf(made.organisation),
      fields: contactFields(made),
      changedOn: earlier(),
    });
  }
};
