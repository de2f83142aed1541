import { z } from 'zod';

/**
 * The connection file: everything about one link between an AFAS environment and a Spotler account,
 * except its secrets. Unknown keys are refused with their path.
 */

/** Also the folder name of the connection, so nothing a file system could read differently. */
export const connectionName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** What people call the connection. */
export const connectionTitle = z.string().trim().min(1).max(120);

const identifier = z.string().min(1).max(120);
/** UpdateConnector field ids: short codes such as `FiNm`, or a free field as `U` and 32 hexadecimal digits. */
const updateField = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/);

export const environment = z.enum(['production', 'test', 'accept']);
export type Environment = z.infer<typeof environment>;

export const direction = z.enum(['toSpotler', 'toAfas', 'both']);
export type Direction = z.infer<typeof direction>;

export const entity = z.enum(['contact', 'person', 'organisation']);
export type Entity = z.infer<typeof entity>;

const writeTarget = z.strictObject({ entity, field: updateField });
export type WriteTarget = z.infer<typeof writeTarget>;

const fieldMapping = z.strictObject({
  afas: identifier,
  spotler: identifier,
  direction: direction.default('toSpotler'),
  winner: z.enum(['afas', 'spotler', 'manual']).default('afas'),
  emptyWins: z.boolean().default(false),
  write: writeTarget.optional(),
});
export type FieldMapping = z.infer<typeof fieldMapping>;

const permissionMapping = z.strictObject({
  afas: identifier,
  bit: z.int().positive(),
  direction: direction.default('both'),
  write: writeTarget.optional(),
});
export type PermissionMapping = z.infer<typeof permissionMapping>;

/** How much of Spotler's side goes to AFAS: everything mapped, only what was switched off, or nothing. */
export const writeBack = z.enum(['full', 'optOutsOnly', 'none']);
export type WriteBack = z.infer<typeof writeBack>;

/**
 * The canaries of the test plan: contacts of people who do not exist, in a fictitious organisation, with addresses under
 * a domain that nobody else in the data uses. Pont checks all of it before a test writes anything.
 */
export const testPlanSetting = z.strictObject({
  organisationId: z.string().min(1).max(20),
  /** A second fictitious organisation, empty, for the case in which somebody moves. */
  secondOrganisationId: z.string().min(1).max(20).optional(),
  contactIds: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/))
    .min(1)
    .max(50),
  emailDomain: z
    .string()
    .max(200)
    .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/),
});
export type TestPlanSetting = z.infer<typeof testPlanSetting>;
/** shadow: every run compares and writes to neither side, whatever asks for it. Absent is `live`. */
export const runMode = z.enum(['live', 'shadow']);

/** ContactIds as Spotler takes them as external id. */
const contactId = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/);

const limit = z.union([z.int().nonnegative(), z.literal('unlimited'), z.string().regex(/^(100|[1-9]?\d(\.\d+)?)%$/)]);
export type Limit = z.infer<typeof limit>;

export const connectionFile = z
  .strictObject({
    version: z.literal(1),
    name: connectionName,
    title: connectionTitle,
    afas: z.strictObject({
      participant: z.string().regex(/^[1-9]\d{4}$/),
      environment,
      baseUrl: z.string().max(300).optional(),
      authentication: z.enum(['token', 'oauth']),
      integrationId: z
        .string()
        .regex(/^\d{5}_\d{1,9}$/)
        .optional(),
      getConnector: identifier,
      /** Contacts written at a time; AFAS locks what it writes and takes 5 to 8 calls in all. */
      parallelWrites: z.int().min(1).max(4).default(2),
      columns: z.strictObject({
        contactId: identifier,
        personNo: identifier,
        organisationId: identifier,
        email: identifier,
        blocked: identifier.optional(),
        contactType: identifier.optional(),
        changedOn: z.array(identifier).max(3).default([]),
      }),
    }),
    spotler: z
      .strictObject({
        baseUrl: z.string().max(300).optional(),
        dedup: z.enum(['externalId', 'email', 'unknown']).default('unknown'),
      })
      .default({ dedup: 'unknown' }),
    fields: z.array(fieldMapping).max(200).default([]),
    permissions: z.array(permissionMapping).max(60).default([]),
    bounce: z.strictObject({ write: writeTarget }).optional(),
    writeBack: writeBack.default('optOutsOnly'),
    brakes: z
      .strictObject({
        create: limit.default('unlimited'),
        update: limit.default('unlimited'),
        optIn: limit.default(25),
        optOut: limit.default(500),
        vanish: limit.default('2%'),
      })
      .prefault({}),
    schedule: z
      .strictObject({
        everyMinutes: z.int().min(5).max(1440).default(15),
        fullEveryHours: z.int().min(1).max(168).default(6),
      })
      .prefault({}),
    testPlan: testPlanSetting.optional(),
    /** Only these contacts are written, on either side; the others stay as they are. Absent: everybody. */
    pilot: z.strictObject({ contactIds: z.array(contactId).min(1).max(1_000) }).optional(),
    mode: runMode.optional(),
  })
  .superRefine((file, ctx) => {
    for (const issue of mappingIssues(file)) ctx.addIssue({ code: 'custom', path: issue.path, message: issue.code });
  });

export type Connection = z.infer<typeof connectionFile>;

type MappingIssue = { readonly path: (string | number)[]; readonly code: MappingIssueCode };

export type MappingIssueCode =
  | 'baseUrl.notAllowed'
  | 'write.missing'
  | 'write.neverToAfas'
  | 'spotler.mappedTwice'
  | 'spotler.reserved'
  | 'bit.mappedTwice';

/**
 * Fields of company name, street, house number, postal code and city. They are never written to AFAS (R8):
 * refused here, in the planner and in the writer.
 */
const neverToAfas: Readonly<Record<Entity, ReadonlySet<string>>> = {
  contact: new Set(['Ad', 'HmNr', 'HmAd', 'ZpCd', 'Rs', 'StAd', 'AdAd']),
  person: new Set(['Ad', 'HmNr', 'HmAd', 'ZpCd', 'Rs', 'StAd', 'AdAd']),
  organisation: new Set(['Nm', 'NmRg', 'Ad', 'HmNr', 'HmAd', 'ZpCd', 'Rs', 'StAd', 'AdAd']),
};

/** True when AFAS never accepts this field from Spotler, whatever a mapping asks (R8). */
export function isNeverToAfas(target: WriteTarget): boolean {
  return neverToAfas[target.entity].has(target.field);
}

/** Properties that carry the link itself and cannot be a mapped field. */
const reservedProperties: ReadonlySet<string> = new Set(['externalId', 'permissions', 'testGroup']);

type Mapped = {
  readonly afas: { readonly baseUrl?: string | undefined };
  readonly spotler: { readonly baseUrl?: string | undefined };
  readonly fields: readonly FieldMapping[];
  readonly permissions: readonly PermissionMapping[];
  readonly bounce?: { readonly write: WriteTarget } | undefined;
};

/** What is wrong with a mapping as a whole; each part of it may fit. */
export function* mappingIssues(file: Mapped): Generator<MappingIssue> {
  if (file.afas.baseUrl !== undefined && !isAllowedBaseUrl(file.afas.baseUrl, ['afas.online'])) {
    yield { path: ['afas', 'baseUrl'], code: 'baseUrl.notAllowed' };
  }
  if (file.spotler.baseUrl !== undefined && !isAllowedBaseUrl(file.spotler.baseUrl, spotlerDomains)) {
    yield { path: ['spotler', 'baseUrl'], code: 'baseUrl.notAllowed' };
  }
  const properties = new Set<string>();
  for (const [index, field] of file.fields.entries()) {
    const path = ['fields', index];
    if (reservedProperties.has(field.spotler)) yield { path: [...path, 'spotler'], code: 'spotler.reserved' };
    if (properties.has(field.spotler)) yield { path: [...path, 'spotler'], code: 'spotler.mappedTwice' };
    properties.add(field.spotler);
    yield* writeIssues(field, path);
  }
  const bits = new Set<number>();
  for (const [index, permission] of file.permissions.entries()) {
    const path = ['permissions', index];
    if (bits.has(permission.bit)) yield { path: [...path, 'bit'], code: 'bit.mappedTwice' };
    bits.add(permission.bit);
    yield* writeIssues(permission, path);
  }
  if (file.bounce && isNeverToAfas(file.bounce.write)) yield { path: ['bounce', 'write'], code: 'write.neverToAfas' };
}

function* writeIssues(
  mapping: { readonly direction: Direction; readonly write?: WriteTarget | undefined },
  path: (string | number)[],
): Generator<MappingIssue> {
  if (mapping.direction === 'toSpotler') return;
  if (!mapping.write) yield { path: [...path, 'write'], code: 'write.missing' };
  else if (isNeverToAfas(mapping.write)) yield { path: [...path, 'write'], code: 'write.neverToAfas' };
}

const spotlerDomains = ['mailplus.nl', 'spotler.com', 'spotler.nl'];
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** True for an address of this machine: the sandbox and tests. */
export function isLoopback(url: string): boolean {
  return loopbackHosts.has(URL.parse(url)?.hostname ?? '');
}

/** A base URL is https on the vendor's own domain, or anything on the loopback address (sandbox and tests). R1. */
export function isAllowedBaseUrl(text: string, domains: readonly string[]): boolean {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (isLoopback(text)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && domains.some((domain) => url.hostname.endsWith(`.${domain}`));
}

const hostWords: Readonly<Record<Environment, string>> = { production: 'rest', test: 'resttest', accept: 'restaccept' };

/** Base URL of the AFAS REST services: derived from participant number and environment (R1), or the sandbox's own. */
export function afasBaseUrl(afas: Connection['afas']): string {
  const derived = `https://${afas.participant}.${hostWords[afas.environment]}.afas.online/ProfitRestServices`;
  return (afas.baseUrl ?? derived).replace(/\/+$/, '');
}

/** Base URL of Spotler's integration service; the unversioned path is the current one. */
export function spotlerBaseUrl(spotler: Connection['spotler']): string {
  return (spotler.baseUrl ?? 'https://restapi.mailplus.nl/integrationservice').replace(/\/+$/, '');
}

/**
 * The test/production lock (X02): a test or accept environment of AFAS is mostly a copy of production and holds real
 * people, so it does not go together with a Spotler account that mails.
 */
export function isTestCopyLocked({ afas, spotler }: Pick<Connection, 'afas' | 'spotler'>): boolean {
  return afas.environment !== 'production' && !isLoopback(spotlerBaseUrl(spotler));
}

/** Secrets travel apart from the connection and only towards the vault. */
export const secretsFile = z.strictObject({
  afas: z
    .union([
      z.strictObject({ token: z.string().min(1).max(4000) }),
      z.strictObject({ clientId: z.string().min(1).max(400), clientSecret: z.string().min(1).max(4000) }),
    ])
    .optional(),
  spotler: z.strictObject({ key: z.string().min(1).max(400), secret: z.string().min(1).max(4000) }).optional(),
});
export type Secrets = z.infer<typeof secretsFile>;
