/**
 * Prefix and suffix so long that prefix + exact + suffix occurs exactly once in the text: the W3C model selects *all*
 * places where they match. Starts with 32 UTF-16 units on each side and doubles; the whole text is the last resort.
 * `start` and `end` are UTF-16 indexes.
 */
export function uniqueContext(text: string, start: number, end: number): { prefix: string; suffix: string } {
  for (let width = 32; ; width *= 2) {
    const from = wholeCharacter(text, Math.max(0, start - width));
    const to = wholeCharacter(text, Math.min(text.length, end + width));
    const needle = text.slice(from, to);
    const whole = from === 0 && to === text.length;
    if (whole || text.indexOf(needle, text.indexOf(needle) + 1) === -1) {
      return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
    }
  }
}

/** The index itself, or the next one when it would cut a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff && index > 0 ? index + 1 : index;
}
