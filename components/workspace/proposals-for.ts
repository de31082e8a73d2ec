import type { EditorState } from "@tiptap/pm/state";
import { claimRanges } from "@/components/article-editor/claim-marks/claim-marks";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import { placeBetween, type TextPlace } from "@/components/article-editor/text-place";
import { propose } from "@/lib/anchoring/propose";
import type { ClaimView, OccurrenceView } from "@/lib/desk/views";

/** Words of this copy that look like those of a lost place, the likest first, among equals the nearest to where it stood. Where the claim stands already is none. */
export function proposalsFor(state: EditorState, claim: Pick<ClaimView, "occurrences">, lost: Pick<OccurrenceView, "quote" | "start">): TextPlace[] {
  const index = textIndex(state.doc);
  const ranges = claimRanges(state);
  const taken = claim.occurrences.flatMap(({ id }) => ranges.get(id) ?? []);
  return propose(index.text, lost.quote, index.utf16(lost.start)).flatMap(({ range }) => {
    const [from, to] = [index.position(range.start), index.position(range.end)];
    const place = from === null || to === null ? null : placeBetween(state, from, to);
    return place && !taken.some((other) => other.from === place.from && other.to === place.to) ? place : [];
  });
}
