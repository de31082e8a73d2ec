import type { ClaimMark } from "@/components/article-editor/claim-marks/claim-mark";
import type { ClaimView } from "@/lib/desk/views";

/** What the editor underlines: every place that stands in the text, of every claim that counts. */
export function marksOf(claims: readonly ClaimView[]): ClaimMark[] {
  return claims.flatMap((claim) =>
    claim.state === "withdrawn"
      ? []
      : claim.occurrences
          .filter((place) => place.state !== "lost")
          .map((place) => ({
            occurrenceId: place.id,
            claimId: claim.id,
            start: place.start,
            end: place.end,
            words: place.currentWords ?? place.quote,
            prefix: place.prefix,
            suffix: place.suffix,
            state: claim.state,
            changed: place.state === "changed",
          })),
  );
}
