const hidden = '[secret]';
const address = '[e-mail]';

/**
 * Shapes that hide a value. Every quantifier before a literal is bounded, so that a long text costs linear time.
 * `$1` is what may stay.
 */
const shapes: readonly (readonly [RegExp, string])[] = [
  // The token of AFAS as XML, also escaped, whole or its data part only; in base64 it starts with PHRva2Vu.
  [/(?:<|&lt;)token(?:>|&gt;)[\s\S]{0,8000}?(?:<|&lt;)\/token(?:>|&gt;)/gi, hidden],
  [/((?:<|&lt;)data(?:>|&gt;))[^<&]{1,8000}/gi, `$1${hidden}`],
  [/\b[0-9A-F]{64}\b/g, hidden],
  [/PHRva2Vu[A-Za-z0-9+/=_-]*/g, hidden],
  [/\b(authorization["']?\s{0,4}[:=]\s{0,4})[^\r\n}]{1,8000}/gi, `$1${hidden}`],
  [/\b((?:AfasToken|Bearer|Basic)\s{1,4})[A-Za-z0-9+/=._~-]{4,}/gi, `$1${hidden}`],
  [/\b(oauth_[a-z_]{1,30}(?:=|%3D))(?:"[^"]{0,4000}"|[^"&,\s]{1,4000})/gi, `$1${hidden}`],
  [
    /\b((?:access_token|refresh_token|id_token|client_id|client_secret|clientSecret|code_verifier|consumer_?secret|password|passphrase|apiKey|apiToken|token|secret|otp)["']?\s{0,4}[:=]\s{0,4}["']?)[^"'&\s,;}<]{1,4000}/gi,
    `$1${hidden}`,
  ],
  [/[\p{L}\p{N}.!#$&'*+/=?^_`{|}~-]{1,64}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu, address],
];

/**
 * A text without secrets and e-mail addresses: the registered `secrets` themselves (also percent-encoded and in base64),
 * Authorization values, OAuth parameters, AFAS tokens in XML. For logs, reports and the support bundle.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  let result = text;
  for (const secret of spellings(secrets)) result = result.replaceAll(secret, hidden);
  for (const [shape, replacement] of shapes) result = result.replace(shape, replacement);
  return result;
}

/** Longest first, so that a secret within another leaves nothing behind; very short ones would blank out plain words. */
function spellings(secrets: readonly string[]): string[] {
  return [
    ...new Set(
      secrets.flatMap((secret) => [
        secret,
        encodeURIComponent(secret.toWellFormed()),
        Buffer.from(secret).toString('base64'),
      ]),
    ),
  ]
    .filter((secret) => secret.length >= 4)
    .sort((a, b) => b.length - a.length);
}
