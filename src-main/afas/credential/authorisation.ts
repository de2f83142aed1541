/** How calls prove who they are. */
export type Authorisation = {
  /** Value of the Authorization header for the next call. */
  header(): string | Promise<string>;
  /** Told that AFAS answered 401 to this header. True when the next header can be another one, so that one more try helps. */
  refused(header: string): boolean;
};

/** A classic token, until AFAS ends these on 31 August 2027: the same header for ever. */
export function tokenAuthorisation(base64: string): Authorisation {
  const header = `AfasToken ${base64}`;
  return { header: () => header, refused: () => false };
}
