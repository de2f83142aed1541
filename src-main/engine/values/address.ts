/**
 * Whether text can be an e-mail address at all. Deliberately lenient: only what no mail server could take is refused
 * here, the rest is for Spotler to judge, so that nobody is left out by a rule of ours.
 */
export function isPlausibleAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/.test(text);
}
