import { sliceCodePoints } from "@/lib/text/offsets";
import type { ArticleRecord } from "@/lib/sign-off/record";

/**
 * Holds that every range of the record contains exactly its quote in the frozen text. Called before anything leaves:
 * a wrong offset in an export is a verdict on the wrong words. Throws (it is a bug, never a person's mistake).
 */
export function assertQuotes(record: ArticleRecord): void {
  for (const claim of [...record.claims, ...record.dismissed]) {
    for (const { start, end, quote } of claim.occurrences) {
      if (sliceCodePoints(record.version.text, start, end) !== quote) {
        throw new Error(`Claim ${claim.number} of version ${record.version.number}: [${start}, ${end}) does not hold its quote.`);
      }
    }
  }
}
