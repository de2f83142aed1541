import type { Random } from '../people/index.ts';
import type { SandboxHandler, SandboxReply, SandboxRequest } from '../server/types.ts';
import type { AppConnector } from './access/app-connector.ts';
import type { Authenticator } from './access/authenticate.ts';
import { authorisedRows, type Conditions, presentColumns } from './access/conditions.ts';
import type { AccessTokens } from './access/oauth.ts';
import type { FreeFieldIds } from './free-fields.ts';
import type { GetConnector } from './get/connector.ts';
import { getConnectors } from './get/connectors.ts';
import { readConnector } from './get/read.ts';
import type { Selector } from './get/select.ts';
import { type Bilingual, type ReplyLanguage, replyLanguage } from './language.ts';
import { describeAccess, describeGetConnector, describeUpdateConnector } from './metainfo.ts';
import { Refusal } from './refusal.ts';
import { bareReply, jsonReply, refusalReply, writtenReply } from './replies.ts';
import { gatewayStatus, parseAddress, parseParameters, type Route } from './route.ts';
import type { AfasSwitches } from './switches.ts';
import { texts } from './texts.ts';
import type { UpdateSchemas } from './update/plan.ts';
import { type UpdateConnectorId, updateConnectorIds, write } from './update/write.ts';
import type { World } from './world/world.ts';

export type HandlerParts = {
  readonly participant: string;
  readonly host: string;
  readonly environmentId: string;
  readonly world: World;
  readonly selector: Selector;
  readonly freeFields: FreeFieldIds;
  readonly schemas: () => UpdateSchemas;
  readonly conditions: Conditions;
  readonly switches: AfasSwitches;
  readonly accessTokens: AccessTokens;
  readonly authenticator: Authenticator;
  readonly random: Random;
};

type Call = {
  readonly request: SandboxRequest;
  readonly app: AppConnector;
  readonly language: ReplyLanguage;
};

const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** Answers requests as AFAS Profit does; everything in it happens at once, so calls never see half a write. */
export const createHandler = (parts: HandlerParts): SandboxHandler => {
  const { switches, conditions, environmentId, random } = parts;

  const hexadecimal = (): string =>
    Array.from({ length: 4 }, () => random.below(0x1_0000_0000).toString(16).padStart(8, '0'))
      .join('')
      .toUpperCase();

  const notAuthorised = (text: Bilingual): Refusal =>
    new Refusal(text, {
      status: switches.connectorNotAuthorisedStatus,
      errorNumber: switches.connectorNotAuthorisedErrorNumber,
    });

  const getConnectorFor = (name: string, app: AppConnector): GetConnector => {
    const connector = getConnectors.find(({ id }) => sameName(id, name) && app.getConnectors.includes(id));
    if (connector === undefined) throw notAuthorised(texts.getConnectorNotAuthorised);
    return connector;
  };

  const updateConnectorFor = (name: string, app: AppConnector): UpdateConnectorId => {
    const connector = updateConnectorIds.find((id) => sameName(id, name) && app.updateConnectors.includes(id));
    if (connector === undefined) throw notAuthorised(texts.updateConnectorNotAuthorised);
    return connector;
  };

  const read = (name: string, { request, app, language }: Call): SandboxReply => {
    const connector = getConnectorFor(name, app);
    if (conditions.blockedGetConnectors.has(connector.id)) {
      throw new Refusal(texts.getConnectorBlocked, { errorNumber: switches.getConnectorBlockedErrorNumber });
    }
    const body = readConnector(
      {
        connector,
        columns: presentColumns(connector, conditions),
        parameters: parseParameters(request.rawQuery),
        authorised: authorisedRows(conditions),
      },
      parts.selector,
      switches,
      language,
    );
    return jsonReply(200, body);
  };

  const change = (name: string, rest: readonly string[], { request, app }: Call): SandboxReply => {
    const connector = updateConnectorFor(name, app);
    const verb = request.method.toUpperCase();
    let body: unknown = null;
    try {
      if (verb !== 'DELETE') body = JSON.parse(request.body);
    } catch {
      return jsonReply(switches.invalidJsonStatus, '{"message":"Invalid json"}');
    }
    // DELETE puts keys in the path; no sub-object is meant by that.
    const subObject = verb === 'DELETE' ? null : (rest[0] ?? null);
    const context = { world: parts.world, schemas: parts.schemas(), switches };
    return writtenReply(write({ connector, subObject, verb, body }, context), switches);
  };

  const answer = (route: Route, call: Call): SandboxReply => {
    const { app, language, request } = call;
    const asksToRead = request.method.toUpperCase() === 'GET';
    if (route.to === 'connector') {
      if (!asksToRead) return change(route.connector, route.rest, call);
      return route.rest.length === 0 ? read(route.connector, call) : bareReply(404);
    }
    if (route.to === 'nowhere' || route.to === 'token' || !asksToRead) return bareReply(404);
    return jsonReply(200, JSON.stringify(describe(route, app, language)));
  };

  const describe = (
    route: Exclude<Route, { readonly to: 'connector' | 'nowhere' }>,
    app: AppConnector,
    language: ReplyLanguage,
  ): unknown => {
    switch (route.to) {
      case 'getMetainfo': {
        const connector = getConnectorFor(route.connector, app);
        const columns = presentColumns(connector, conditions);
        return describeGetConnector(connector, columns, parts.freeFields, switches, language);
      }
      case 'updateMetainfo': {
        const connector = updateConnectorFor(route.connector, app);
        return describeUpdateConnector(connector, parts.schemas(), switches, language);
      }
      case 'version':
        if (!switches.profitVersionAuthorised) throw notAuthorised(texts.getConnectorNotAuthorised);
        return { version: `${switches.profitVersion}.1.5` };
      default:
        return describeAccess(app, environmentId, switches, language);
    }
  };

  const inProfit = (request: SandboxRequest, route: Route, isHere: boolean): SandboxReply => {
    const language = replyLanguage(request.headers['accept-language']);
    const unauthorised: SandboxReply = { status: 401, body: switches.unauthorisedBody };
    try {
      if (!isHere) return unauthorised;
      if (route.to === 'token') {
        return request.method.toUpperCase() === 'POST' ? parts.accessTokens.issue(request.body) : bareReply(404);
      }
      const app = parts.authenticator.authenticate(request.headers['authorization']);
      if (app === null) return unauthorised;
      if (switches.appConnectorBlockedStatus !== 0) {
        return { status: switches.appConnectorBlockedStatus, body: switches.unauthorisedBody };
      }
      return answer(route, { request, app, language });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 401) return unauthorised;
      return refusalReply(error, language, hexadecimal(), switches);
    }
  };

  return (request) => {
    const address = parseAddress(request.path);
    if (address === null) return bareReply(404);
    const turnedAway = gatewayStatus(request);
    if (turnedAway !== null) return bareReply(turnedAway);
    if (switches.ipRestricted) return bareReply(403);
    const isHere = address.participant === parts.participant && address.host === parts.host;
    const reply = inProfit(request, address.route, isHere);
    // Since Profit 7 on every call that reached the application.
    if (switches.profitVersion < 7) return reply;
    return { ...reply, headers: { ...reply.headers, 'x-trace-identifier': hexadecimal() } };
  };
};
