import { listenOnLoopback, type Listener } from '../server/listen.ts';
import { isLoopbackOrigin } from '../server/loopback.ts';
import { sendReply } from '../server/send.ts';
import type { SandboxReply, SandboxRequest } from '../server/types.ts';
import { indexPage } from './index-page.ts';
import { isSideName, type ControlCall, type ControlParts } from './parts.ts';
import { answer, refusal } from './reply.ts';
import { clearLog, readLog, setClock, setLog } from './shared-routes.ts';
import { addFaults, perform, removeFault, setListening, setSwitches } from './side-routes.ts';

type Route = (call: ControlCall) => SandboxReply | Promise<SandboxReply>;
type Methods = Readonly<Record<string, Route>>;

/** The routes under a path; null when there is nothing. */
const methodsAt = (parts: ControlParts, [first, second, third, ...more]: readonly string[]): Methods | null => {
  if (more.length > 0) return null;
  if (first === '' && second === undefined) return { GET: () => answer(indexPage(parts)) };
  if (first === 'clock' && second === undefined) {
    return { GET: () => answer(parts.clock.read()), PUT: (call) => setClock(parts, call) };
  }
  if (first === 'log' && second === undefined) {
    return {
      GET: (call) => readLog(parts, call),
      PUT: (call) => setLog(parts, call),
      DELETE: (call) => clearLog(parts, call),
    };
  }
  if (!isSideName(first)) return null;
  const side = parts.sides[first];
  if (second === 'act' && third !== undefined) return { POST: (call) => perform(side, third, call) };
  if (second === 'faults' && third !== undefined) return { DELETE: () => removeFault(side, third) };
  if (third !== undefined) return null;
  if (second === 'switches') return { GET: () => answer(side.side.switches), PUT: (call) => setSwitches(side, call) };
  if (second === 'listening') {
    return { GET: () => answer({ listening: side.listener.listening() }), PUT: (call) => setListening(side, call) };
  }
  if (second !== 'faults') return null;
  return {
    POST: (call) => addFaults(side, call),
    GET: () => answer(side.faults.list()),
    DELETE: () => {
      side.faults.clear();
      return answer([]);
    },
  };
};

const decide = async (parts: ControlParts, request: SandboxRequest): Promise<SandboxReply> => {
  const { origin } = request.headers;
  if (origin !== undefined && !isLoopbackOrigin(origin))
    return refusal(403, 'Pages of other sites have no business here.');
  const methods = methodsAt(
    parts,
    request.path
      .replace(/(?<=.)\/$/, '')
      .split('/')
      .slice(1),
  );
  if (methods === null) return refusal(404, `There is nothing at ${request.path}; GET / tells what there is.`);
  const route = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (!route) return refusal(405, `${request.path} takes ${Object.keys(methods).join(', ')}.`);
  let body: unknown;
  try {
    body = request.body === '' ? undefined : JSON.parse(request.body);
  } catch {
    return refusal(400, 'The body is not JSON.');
  }
  return route({ request, body });
};

/** The control URL: acts of people, switches, faults, the request log and the clock, all as JSON, on this machine only. */
export const serveControl = (port: number, parts: ControlParts): Promise<Listener> =>
  listenOnLoopback(port, async (request, response) => sendReply(response, await decide(parts, request)));
