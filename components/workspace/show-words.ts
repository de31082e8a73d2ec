import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { claimRanges } from "@/components/article-editor/claim-marks/claim-marks";

/** Brings the first of these occurrences that stands in the text into view and puts the caret at it; answers whether there is one. */
export function showWords(editor: Editor | null, occurrenceIds: readonly string[], focus = false): boolean {
  if (!editor || editor.isDestroyed) return false;
  const ranges = claimRanges(editor.state);
  const range = occurrenceIds.map((id) => ranges.get(id)).find((each) => each !== undefined);
  if (!range) return false;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, range.from)).setMeta("addToHistory", false));
  const { node } = editor.view.domAtPos(range.from + 1);
  const element = node instanceof Element ? node : node.parentElement;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  if (focus) editor.view.focus();
  return true;
}
