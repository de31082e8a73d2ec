/**
 * Words for a search with Prisma's `contains`: characters that mean something to LIKE stand for themselves. Trimmed,
 * whatever PostgreSQL cannot keep taken out, and no longer than anybody types.
 */
export function likePattern(words: string): string {
  const plain = words.replaceAll("\u0000", "").toWellFormed().trim().slice(0, 200).toWellFormed();
  return plain.replace(/[\\%_]/g, (character) => `\\${character}`);
}
