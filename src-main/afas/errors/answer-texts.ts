import { Fault } from '../../../src-shared/domain/fault.ts';

/** What an answer was about. `subject` is the connector's name, or what else was asked. */
export type Asked = {
  readonly task: 'read' | 'write' | 'signIn';
  readonly subject: string;
  readonly baseUrl: string;
};

type AnswerText = {
  /** Dutch and English; the language of the texts follows Accept-Language, but not always. */
  readonly says: RegExp;
  readonly means: (asked: Asked, status: number, found: string) => Fault;
};

/**
 * What AFAS's texts mean. AFAS itself calls `errorNumber` unfit for telling errors apart, so the text has to; the first
 * that fits counts, and what fits none is `afas.refused` with the text itself.
 */
export const answerTexts: readonly AnswerText[] = [
  {
    says: /(?:blocked|locked|in use) by (?:another|other) user|(?:geblokkeerd|vergrendeld|in gebruik) (?:is )?door (?:een )?ander/i,
    means: () => new Fault('afas.recordLocked'),
  },
  {
    says: /GetConnector \((?:definition|definitie)\) is (?:blocked|geblokkeerd)/i,
    means: ({ subject }) => new Fault('afas.connectorBlocked', { subject }),
  },
  {
    says: /Connector(?:-veld| field) ['"‘“]?(.*?)['"’”]? (?:not found|niet gevonden)/i,
    means: ({ subject }, _, column) => new Fault('afas.columnNotFound', { subject, column }),
  },
  {
    says: /Connector\b.*(?:not supported|not authori[sz]ed|niet ondersteund|niet geautoriseerd)/i,
    means: ({ subject }) => new Fault('afas.connectorNotAuthorised', { subject }),
  },
  {
    says: /Command timeout expired|maximale tijdsduur|maximum duration/i,
    means: ({ task, subject }, status) =>
      task === 'write'
        ? new Fault('afas.outcomeUnknown', { subject, status })
        : new Fault('afas.serverTimedOut', { subject }),
  },
  {
    says: /Out of (?:memory|string space)/i,
    means: ({ subject }) => new Fault('afas.tooMuchData', { subject }),
  },
];
