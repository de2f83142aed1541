import { z } from 'zod';
import { faultSchema } from '../server/fault.ts';
import { sentence } from '../server/sentence.ts';
import type { SandboxReply, SandboxSide, SwitchValue } from '../server/types.ts';
import type { ControlCall, ControlledSide } from './parts.ts';
import { answer, refusal } from './reply.ts';

/** A bug of the sandbox itself, as opposed to an act that cannot be done. */
const isBug = (error: unknown): boolean =>
  !(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError;

const isParams = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

/** POST /{side}/act/{name}: the body is the act's parameters, the reply what it gives back. */
export const perform = async (
  { side, clock, faults }: ControlledSide,
  name: string,
  { body = {} }: ControlCall,
): Promise<SandboxReply> => {
  const act = Object.hasOwn(side.acts, name) ? side.acts[name] : undefined;
  if (!act) return refusal(404, `There is no act ${name}; there are ${Object.keys(side.acts).join(', ')}.`);
  if (!isParams(body)) return refusal(400, 'The parameters of an act are a JSON object.');
  try {
    return answer(await clock.withSkew(faults.standingSkewMs(), () => act(body)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return isBug(error) ? refusal(500, `The sandbox itself failed: ${message}`) : refusal(400, message);
  }
};

/** Why a value does not fit a switch; null when it does. */
const misfit = ({ switches, switchNotes }: SandboxSide, name: string, value: unknown): string | null => {
  if (!Object.hasOwn(switches, name)) return `There is no switch ${name}.`;
  const present = switches[name];
  if (typeof value !== typeof present) return `Switch ${name} is a ${typeof present}.`;
  const values = switchNotes?.[name]?.values;
  const allowed = values?.some((one) => one === value) ?? true;
  return allowed ? null : `Switch ${name} is one of ${values?.join(', ')}.`;
};

/** PUT /{side}/switches: some or all of them; nothing is set when one does not fit. */
export const setSwitches = ({ side }: ControlledSide, { body }: ControlCall): SandboxReply => {
  if (!isParams(body)) return refusal(400, 'The body is a JSON object of switches.');
  const misfits = Object.entries(body).flatMap(([name, value]) => misfit(side, name, value) ?? []);
  if (misfits.length > 0) return refusal(400, misfits.join(' '));
  for (const [name, value] of Object.entries(body)) side.switches[name] = value as SwitchValue;
  return answer(side.switches);
};

/** POST /{side}/faults: one fault or an array of them. */
export const addFaults = ({ faults }: ControlledSide, { body }: ControlCall): SandboxReply => {
  const parsed = z.union([faultSchema, z.array(faultSchema)]).safeParse(body);
  if (!parsed.success) {
    // Of the two readings the single fault explains itself better.
    const single = faultSchema.safeParse(
      Array.isArray(body) ? body.find((one) => !faultSchema.safeParse(one).success) : body,
    );
    return refusal(400, single.error ? sentence(single.error) : 'The body is a fault or an array of faults.');
  }
  return answer(Array.isArray(parsed.data) ? parsed.data.map((one) => faults.add(one)) : faults.add(parsed.data));
};

/** DELETE /{side}/faults/{id}. */
export const removeFault = ({ faults }: ControlledSide, id: string): SandboxReply =>
  /^\d+$/.test(id) && faults.remove(Number(id))
    ? answer({ removed: Number(id) })
    : refusal(404, `There is no fault ${id}.`);

/** PUT /{side}/listening with `{"listening": false}`: connections are refused, as when the host is down. */
export const setListening = async ({ listener }: ControlledSide, { body }: ControlCall): Promise<SandboxReply> => {
  const parsed = z.strictObject({ listening: z.boolean() }).safeParse(body);
  if (!parsed.success) return refusal(400, sentence(parsed.error));
  if (parsed.data.listening) await listener.start();
  else await listener.stop();
  return answer({ listening: listener.listening() });
};
