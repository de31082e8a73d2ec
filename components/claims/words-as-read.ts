import type { EditorState } from "@tiptap/pm/state";
import { claimRanges } from "@/components/article-editor/claim-marks/claim-marks";
import { placeBetween, placeBody } from "@/components/article-editor/text-place";
import type { OccurrenceView } from "@/lib/desk/views";

/**
 * The body by which a place is put on the words that a person has just read at it. Where this copy shows the place goes along:
 * few words may well stand twice, and what stood beside them when the claim was tagged may be gone like the rest.
 */
export function wordsAsRead(state: EditorState | null, { id, currentWords, quote }: OccurrenceView): Record<string, unknown> {
  const words = (currentWords ?? quote).trim();
  const range = state && claimRanges(state).get(id);
  const there = range ? placeBetween(state, range.from, range.to) : null;
  return there ? { ...placeBody(there), quote: words } : { quote: words };
}
