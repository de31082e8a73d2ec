/** White space between words, whatever its width. */
export const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;

/** Characters of `[from, to)` that are not white space: what "how much" is measured in. */
export function inked(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (!isBlank(text.charCodeAt(i))) count += 1;
  return count;
}
