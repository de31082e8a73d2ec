import { diffLines, diffWordsWithSpace } from "diff";

/** A run of two texts: words that both have, that only the newer has, or that only the older had. */
export type Compared = { kind: "same" | "added" | "removed"; text: string };

/** How long word by word may take, in ms, before whole paragraphs are compared instead. */
const PATIENCE = 1_000;

/** Two texts side by side, word by word; paragraph by paragraph when they are too long or too different for that. */
export function compareTexts(before: string, after: string): Compared[] {
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? diffLines(before, after, { timeout: PATIENCE });
  if (!parts) return [{ kind: "removed", text: before }, { kind: "added", text: after }];
  return parts.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }));
}
