import { Decoration } from "@tiptap/pm/view";
import type { ClaimState } from "@/lib/claims/claim-state";
import type { PlacedMark } from "./claim-mark";
import type { MarkSpec } from "./ranges";
import type { PlacedBlock } from "./text-index";

/** The proof-reader's signs: each state is told by its line's style, this sign and the word on the card, never by colour alone. */
export const GLYPHS: Record<ClaimState, string> = {
  open: "○",
  in_check: "●",
  reported: "◐",
  signed_off: "✓",
  returned: "↩",
  disputed: "⚡",
  needs_recheck: "!",
  dismissed: "–",
  withdrawn: "×",
};

/** Stands for a claim that is being tagged at this moment. */
export const PENDING = "pending";

/** The id of what tells about a claim to screen readers; marks point at it with aria-details. */
export function cardId(claimId: string): string {
  return `claim-${claimId}`;
}

/** Everything that makes two paintings of the same words look different. */
export function lookOf(mark: PlacedMark): string {
  return `${mark.state}|${String(mark.changed)}|${mark.lane}`;
}

/** One piece a block, so that an edit in one block never repaints another, and the sign at the last character. */
export function paintMark(mark: PlacedMark, blocks: readonly PlacedBlock[]): Decoration[] {
  const look = lookOf(mark);
  const spec = (part: MarkSpec["part"]): MarkSpec => ({ occurrenceId: mark.occurrenceId, claimId: mark.claimId, part, lane: mark.lane, look });
  const pieces: Decoration[] = [];
  let end: number | null = null;
  for (let at = firstBlockAt(blocks, mark.from); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || block.position > mark.to) break;
    const from = Math.max(mark.from, block.position);
    const to = Math.min(mark.to, block.position + block.text.length);
    if (from >= to) continue;
    end = to;
    const attributes = {
      nodeName: "mark",
      "data-claim": mark.claimId,
      "data-state": mark.state,
      ...(mark.claimId === PENDING ? {} : { "aria-details": cardId(mark.claimId) }),
      // No style: to read thousands of them was a quarter of drawing a long article.
      "data-lane": String(mark.lane),
      ...(mark.changed ? { "data-changed": "" } : {}),
    };
    pieces.push(Decoration.inline(from, to, attributes, spec("words")));
  }
  if (end !== null) {
    const glyph = { nodeName: "span", "data-glyph": GLYPHS[mark.state], "data-glyph-state": mark.state, "data-lane": String(mark.lane) };
    pieces.push(Decoration.inline(end - 1, end, glyph, spec("glyph")));
  }
  return pieces;
}

function firstBlockAt(blocks: readonly PlacedBlock[], position: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && block.position + block.text.length < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
