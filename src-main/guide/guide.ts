import type { Connection } from '../../src-shared/domain/connection.ts';
import type { Guide, GuidePart } from '../../src-shared/domain/guide.ts';
import type { GuideKey } from '../../src-shared/text/guide/en.ts';
import { type GuideSay, guideSay } from '../../src-shared/text/guide/index.ts';
import type { Language } from '../../src-shared/text/language.ts';
import { type MenuPath, profitMenu, spotlerMenu } from '../../src-shared/text/profit-menu.ts';
import type { GuideFacts } from './facts.ts';
import { columnTable } from './guide-columns.ts';
import { writeParts } from './guide-writes.ts';

export type GuideOrder = {
  readonly connection: Connection;
  readonly facts: GuideFacts;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly at: number;
};

type Section = Guide['sections'][number];
type Step = Extract<GuidePart, { kind: 'steps' }>['steps'][number];

/** The implementation manual for the AppConnector (R9), made for this connection. */
export function guideOf({ connection, facts, language, at }: GuideOrder): Guide {
  const say = guideSay(language);
  const { afas } = connection;
  const date = dayIn(language, at);
  const kind = say(`environment.${afas.environment}`);
  return {
    title: say('title'),
    about: [
      { name: say('customer'), value: connection.title },
      { name: say('environment'), value: `${afas.participant} (${kind})` },
      { name: say('date'), value: date },
      { name: say('asked'), value: facts.access === null ? say('askedNo') : say('askedYes', { date }) },
    ],
    sections: [
      section('what', say, [
        { kind: 'text', text: say('what.text', { connector: afas.getConnector }) },
        { kind: 'note', text: say('what.perEnvironment', { kind, participant: afas.participant }) },
      ]),
      userSection(connection, say),
      freeFieldSection(connection, say),
      columnSection(connection, facts, say),
      section('update', say, writeParts(connection, facts, say)),
      appSection(connection, say),
      section('ip', say, [steps([step(say('ip.text'), profitMenu('appConnector', 'ipRestrictions'))])]),
      spotlerSection(connection, say),
      section('done', say, [
        steps([step(say('done.check')), step(say('done.auditor'), profitMenu('appConnector')), step(say('done.test'))]),
      ]),
    ],
  };
}

type SectionId = 'what' | 'user' | 'free' | 'update' | 'app' | 'ip' | 'spotler' | 'done';

function section(id: SectionId, say: GuideSay, parts: GuidePart[]): Section {
  return { id, title: say(`${id}.title` satisfies GuideKey), parts };
}

function steps(list: Step[]): GuidePart {
  return { kind: 'steps', steps: list };
}

function step(text: string, menu: MenuPath | null = null): Step {
  return { text, menu: menu === null ? null : { ...menu } };
}

function userSection({ afas }: Connection, say: GuideSay): Section {
  const menu = profitMenu('authorisation');
  const accept = afas.environment === 'accept' ? [step(say('user.accept'))] : [];
  return section('user', say, [
    steps([step(say('user.group'), menu), step(say('user.rights')), step(say('user.user'), menu), ...accept]),
    { kind: 'note', text: say('user.noEmployee') },
  ]);
}

function freeFieldSection({ bounce }: Connection, say: GuideSay): Section {
  const text = say('free.permissions');
  if (!bounce) return section('free', say, [{ kind: 'text', text }]);
  const { entity, field } = bounce.write;
  const told = say('free.bounce', { field, entity: say(`of.${entity}`) });
  return section('free', say, [
    { kind: 'text', text },
    { kind: 'text', text: told },
  ]);
}

function columnSection(connection: Connection, facts: GuideFacts, say: GuideSay): Section {
  const { getConnector, columns } = connection.afas;
  return {
    id: 'columns',
    title: say('columns.title', { connector: getConnector }),
    parts: [
      steps([
        step(say('columns.make'), profitMenu('getConnector')),
        step(say('columns.order', { contactId: columns.contactId })),
        step(say('columns.blocked')),
        step(say('columns.private')),
      ]),
      columnTable(connection, facts, say),
    ],
  };
}

function appSection({ afas }: Connection, say: GuideSay): Section {
  const oauth = afas.authentication === 'oauth';
  return section('app', say, [
    steps([
      step(say('app.new'), profitMenu('appConnector')),
      step(say(oauth ? 'app.oauth' : 'app.token'), profitMenu('appConnector', 'general')),
      step(say('app.get', { connector: afas.getConnector }), profitMenu('appConnector', 'getConnectors')),
      step(say('app.update'), profitMenu('appConnector', 'updateConnectors')),
      step(say('app.unblock'), profitMenu('appConnector', 'general')),
      oauth ? step(say('app.secretOauth')) : step(say('app.secretToken'), profitMenu('appConnector', 'userTokens')),
    ]),
    { kind: 'note', text: say('app.deliver') },
  ]);
}

function spotlerSection({ fields }: Connection, say: GuideSay): Section {
  const properties = [...new Set(['email', ...fields.map(({ spotler }) => spotler)])].join(', ');
  return section('spotler', say, [
    steps([
      step(say('spotler.key'), spotlerMenu('Settings / Account & Billing / Integrations / Configurations')),
      step(say('spotler.dedup')),
      step(say('spotler.fields', { properties }), spotlerMenu('Settings / Database fields')),
    ]),
  ]);
}

function dayIn(language: Language, at: number): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(at);
}
