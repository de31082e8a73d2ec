import type { EditorState } from "@tiptap/pm/state";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import { placeBetween, type TextPlace } from "@/components/article-editor/text-place";
import { sentencesOf } from "@/lib/text/sentences";

/** The sentence in which the caret stands; null between sentences of an empty block. */
export function sentenceAt(state: EditorState, language: string): TextPlace | null {
  const caret = state.selection.from;
  const block = textIndex(state.doc).blocks.find((each) => caret >= each.position && caret <= each.position + each.text.length);
  if (!block) return null;
  const inside = caret - block.position;
  const sentences = sentencesOf(block.text, language);
  const sentence = sentences.find(({ end }) => inside <= end) ?? sentences.at(-1);
  return sentence ? placeBetween(state, block.position + sentence.start, block.position + sentence.end) : null;
}
