import { codes, type Violation } from './codes.ts';
import type { Outcome } from './history.ts';
import type { Script } from './script.ts';

/** A failure as people read it: seed, claim, contact, circumstances, and everything that happened. */
export function failureText(script: Script, { seed, violations, trace }: Outcome): string {
  return [
    `seed ${seed}: ${violations.map(violationText).join('\n          ')}`,
    `circumstances: ${JSON.stringify(script.setting)}`,
    `mapping: ${JSON.stringify({ changedOn: script.connection.afas.columns.changedOn, writeBack: script.connection.writeBack })}`,
    ...script.connection.fields.map((field) => `  ${JSON.stringify(field)}`),
    ...script.connection.permissions.map((permission) => `  ${JSON.stringify(permission)}`),
    `brakes: ${JSON.stringify(script.connection.brakes)}`,
    'people:',
    ...script.people.map((person) => `  ${JSON.stringify(person)}`),
    ...script.imported.map((contact) => `  without id: ${JSON.stringify(contact)}`),
    'what happened:',
    ...trace,
  ].join('\n');
}

export function violationText({ code, who, said }: Violation): string {
  return `${code} (${codes[code]})${who === null ? '' : `, contact ${who}`}: ${said}`;
}
