const consumerKey = /oauth_consumer_key\s*=\s*"([^"]*)"/i;

/** What the log keeps of an Authorization header: its scheme and, for OAuth 1.0a, whose key it was. */
const redactAuthorization = (value: string): string => {
  const scheme = value.trim().split(/\s/, 1)[0] ?? '';
  const key = consumerKey.exec(value)?.[1];
  return key === undefined ? scheme : `${scheme} oauth_consumer_key="${key}"`;
};

/** OAuth 1.0a may travel in the query string; its signature stays out of the log there too. */
export const redactQuery = (rawQuery: string): string =>
  rawQuery.replaceAll(/(^|&)oauth_signature=[^&]*/g, '$1oauth_signature=…');

export const redactHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> => {
  const kept: Record<string, string> = { ...headers };
  if (kept['authorization'] !== undefined) kept['authorization'] = redactAuthorization(kept['authorization']);
  return kept;
};
