const NARROWEST = 40;
const WIDEST = 120;

/**
 * True when the lines look as if a program had wrapped them to a width: nearly every line is as full as its next word
 * allowed. Paragraphs that happen to be short, verse and lists do not pass.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const width = wrapWidth(lines);
  if (width < NARROWEST || width > WIDEST) return false;
  let pairs = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trim() ?? "";
    // The last line of a paragraph says nothing, and neither does one that ends a sentence where it could go on.
    if (line === "" || next === "") continue;
    const word = /^\S+/.exec(next)?.[0] ?? "";
    const fits = line.length + 1 + word.length <= width;
    if (fits && /[.!?:]["'”’)]*$/.test(line)) continue;
    pairs += 1;
    if (!fits) full += 1;
  }
  return pairs >= 2 && full / pairs >= 0.8;
}

/** The width that lines were wrapped to, in UTF-16 units: the 95th percentile, because an address may stick out. */
export function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0).sort((a, b) => a - b);
  return lengths[Math.ceil(lengths.length * 0.95) - 1] ?? 0;
}
