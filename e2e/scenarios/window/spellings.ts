/** Every form in which a secret could pass unnoticed: as it is, escaped, encoded, and inside something encoded. */
export function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    secret,
    secret.toLowerCase(),
    secret.toUpperCase(),
    xml,
    xml.replaceAll('&', '\\u0026'),
    secret.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('hex'),
    ...bases(bytes),
  ];
}

/** In base64 the same bytes look different after none, one or two others; the ends, which depend on what is around, fall away. */
function bases(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const inner = text.slice(before === 0 ? 0 : 4, -4);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** Parts by which most of a secret could be put together again. A hint has four characters at most. */
export function parts(secret: string, length = 8): string[] {
  return Array.from({ length: Math.max(0, secret.length - length + 1) }, (_, at) => secret.slice(at, at + length));
}
