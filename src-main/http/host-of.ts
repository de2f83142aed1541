/** Host and port of a URL: enough to say who was silent, without path or query. Empty for what is no URL. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
