import { TextSelection, type EditorState } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { claimRanges } from "@/components/article-editor/claim-marks/claim-marks";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import type { OccurrenceView } from "@/lib/desk/views";

type Place = Pick<OccurrenceView, "id" | "start">;

/**
 * Where a person looks who wants to see these places: at the words of the first one that has any, else where the first one stood.
 * That is the server's count of characters, and this copy may hold some that the server has not seen: it says where to look, and
 * nothing is ever attached by it.
 */
export function whereToLook(state: EditorState, places: readonly Place[]): { at: number; inWords: boolean } | null {
  const ranges = claimRanges(state);
  const words = places.map(({ id }) => ranges.get(id)).find((each) => each !== undefined);
  if (words) return { at: words.from, inWords: true };
  const [first] = places;
  if (!first) return null;
  const index = textIndex(state.doc);
  const at = index.position(Math.min(index.utf16(first.start), index.text.length));
  return at === null ? null : { at, inWords: false };
}

/** Brings one of these places into view, where it stands or stood, and puts the caret there; answers whether it could. */
export function showWords(editor: Editor | null, places: readonly Place[], focus = false): boolean {
  if (!editor || editor.isDestroyed) return false;
  const look = whereToLook(editor.state, places);
  if (!look) return false;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, look.at)).setMeta("addToHistory", false));
  const { node } = editor.view.domAtPos(look.inWords ? look.at + 1 : look.at);
  const element = node instanceof Element ? node : node.parentElement;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  if (focus) editor.view.focus();
  return true;
}
