import type { Editor } from "@tiptap/react";
import { claimRanges } from "@/components/article-editor/claim-marks/claim-marks";
import type { ClaimView } from "@/lib/desk/views";

/** The claim's place that somebody means by selecting other words for it: the one that overlaps them or lies nearest, else one that was lost. */
export function nearestPlace(claim: ClaimView, editor: Editor): string | null {
  const ranges = claimRanges(editor.state);
  const { from, to } = editor.state.selection;
  let nearest: string | null = claim.occurrences.find((place) => place.state === "lost")?.id ?? null;
  let distance = Infinity;
  for (const { id } of claim.occurrences) {
    const range = ranges.get(id);
    if (!range) continue;
    const away = Math.max(0, range.from - to, from - range.to);
    if (away >= distance) continue;
    distance = away;
    nearest = id;
  }
  return nearest;
}
