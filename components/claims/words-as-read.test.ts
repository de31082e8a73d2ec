import { EditorState } from "@tiptap/pm/state";
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { claimMarksPlugin } from "@/components/article-editor/claim-marks/claim-marks";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import type { ClaimMark } from "@/components/article-editor/claim-marks/claim-mark";
import type { OccurrenceView } from "@/lib/desk/views";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot } from "@/lib/text/yjs";
import { wordsAsRead } from "./words-as-read";

const PARAGRAPHS = ["The ferry carried ten lorries.", "By noon ten had waited."];
const place = { id: "o", quote: "some 412 lorries", currentWords: "ten", prefix: "By Friday ", suffix: " had gone" } as OccurrenceView;

/** The article in a shared copy, as the editor's binding holds it, with the claim on its last "ten". */
function opened(): { state: EditorState; copy: Y.Doc } {
  const copy = new Y.Doc();
  const blocks = PARAGRAPHS.map((words) => {
    const block = new Y.XmlElement("block");
    block.insert(0, [new Y.XmlText(words)]);
    return block;
  });
  articleRoot(copy).insert(0, blocks);
  const { doc, mapping } = initProseMirrorDoc(articleRoot(copy), articleSchema);
  const start = textIndex(doc).text.lastIndexOf("ten");
  const mark: ClaimMark = { occurrenceId: "o", claimId: "c", start, end: start + 3, words: "ten", prefix: "By noon ", suffix: " had waited.", state: "open", changed: true };
  const state = EditorState.create({ schema: articleSchema, plugins: [ySyncPlugin(articleRoot(copy), { mapping }), claimMarksPlugin(() => [mark])] });
  return { copy, state: state.apply(state.tr.replaceWith(0, state.doc.content.size, doc.content).setMeta(ySyncPluginKey, { isChangeOrigin: true })) };
}

function stoodAt(copy: Y.Doc, position: string): { paragraph: string; index: number } {
  const at = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(Buffer.from(position, "base64")), copy);
  return { paragraph: at?.type instanceof Y.XmlText ? Y.Text.prototype.toString.call(at.type) : "", index: at?.index ?? -1 };
}

describe("words that are taken as they are", () => {
  it("go with the place at which they were read, though the same words stand elsewhere too", () => {
    const { state, copy } = opened();
    const body = wordsAsRead(state, place) as { quote: string; prefix: string; range: { start: string; end: string } };
    expect(body).toMatchObject({ quote: "ten", suffix: " had waited." });
    expect(body.prefix.endsWith("By noon ")).toBe(true);
    const [paragraph = "", index] = [PARAGRAPHS[1], "By noon ".length];
    expect([stoodAt(copy, body.range.start), stoodAt(copy, body.range.end)]).toEqual([{ paragraph, index }, { paragraph, index: index + "ten".length }]);
  });

  it("are those that were read, without white space at their ends", () => {
    expect(wordsAsRead(opened().state, { ...place, currentWords: " ten" })).toMatchObject({ quote: "ten" });
  });

  it("are looked for by themselves where this copy does not show the place: never between neighbours of old", () => {
    expect(wordsAsRead(null, place)).toEqual({ quote: "ten" });
    expect(wordsAsRead(opened().state, { ...place, id: "unknown" })).toEqual({ quote: "ten" });
  });
});
