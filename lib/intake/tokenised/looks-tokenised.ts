/**
 * True for text as corpora and wire feeds ship it, with white space around every mark (`fled , he says . “ no ,”`).
 * Commas and full stops decide: French sets spaces before ! ? : ; but never before these. Code and columns of figures
 * have apart commas too, but hardly any words between their marks.
 */
export function looksTokenised(text: string): boolean {
  const sample = text.slice(0, 50_000);
  const apart = countMatches(sample, /(?<=[\p{L}\p{N}”"’')\]%])[ \t]+[,.](?=\s|["'”’“‘)\]]|$)(?![ \t]*\.)/gu);
  const close = countMatches(sample, /[\p{L}”"’')\]%][,.](?=\s|["”’)\]]|$)/gu);
  if (apart < 2 || apart < 4 * close) return false;
  if (!/[\p{L}\p{N}”"’')\]%][ \t]+[.?!](?:\s|["'”’“‘)\]]|$)/u.test(sample)) return false;
  const words = countMatches(sample, /\p{L}{2,}/gu);
  const symbols = countMatches(sample, /[={}<>;|\\*+#^~_`[\]]/g);
  return words >= 2 * apart && symbols * 12 <= words;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
