import { EditorState } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import type { ClaimMark } from "@/components/article-editor/claim-marks/claim-mark";
import { claimMarksPlugin } from "@/components/article-editor/claim-marks/claim-marks";
import { textIndex } from "@/components/article-editor/claim-marks/text-index";
import type { OccurrenceView } from "@/lib/desk/views";
import { articleSchema } from "@/lib/text/schema";
import { proposalsFor } from "./proposals-for";
import { whereToLook } from "./show-words";

const TEXT = [
  "A ship 🚢 came in.",
  "On Monday the ferry carried 431 lorries. Nobody had counted them before.",
  "On Friday the ferry carried 421 lorries. By then somebody had.",
];
const JOINED = TEXT.join("\n");
const codePoints = (before: string): number => Array.from(JOINED.slice(0, JOINED.indexOf(before))).length;

/** The article with an underline on these words, if any. */
function opened(underlined?: string): EditorState {
  const doc = articleSchema.nodeFromJSON({ type: "doc", content: TEXT.map((text) => ({ type: "block", content: [{ type: "text", text }] })) });
  const start = underlined === undefined ? 0 : codePoints(underlined);
  const mark: ClaimMark = { occurrenceId: "standing", claimId: "c", start, end: start + (underlined?.length ?? 0), words: underlined ?? "", prefix: "", suffix: "", state: "open", changed: false };
  const state = EditorState.create({ schema: articleSchema, plugins: [claimMarksPlugin(() => (underlined === undefined ? [] : [mark]))] });
  return state.apply(state.tr.replaceWith(0, state.doc.content.size, doc.content).setMeta(ySyncPluginKey, { isChangeOrigin: true }));
}

const place = (id: string, quote: string, start: number): OccurrenceView => ({ id, quote, start }) as OccurrenceView;
const lost = (quote: string, before: string): OccurrenceView => place("lost", quote, codePoints(before));

describe("whoever opens a claim is shown", () => {
  const textBehind = (state: EditorState, places: OccurrenceView[]): string => {
    const look = whereToLook(state, places);
    const index = textIndex(state.doc);
    return look ? index.text.slice(index.index(look.at)) : "";
  };

  it("its words, also where another place of it is lost", () => {
    const state = opened("421 lorries");
    expect(textBehind(state, [lost("a boat", "came in"), place("standing", "421 lorries", 0)])).toMatch(/^421 lorries/);
  });

  it("where they stood, when they are gone from every place: counted in characters as people count them", () => {
    expect(textBehind(opened(), [lost("slowly", "came in")])).toMatch(/^came in/);
    expect(textBehind(opened(), [lost("Yet nobody knows.", "By then")])).toMatch(/^By then/);
  });

  it("the end of the article, when the text has become shorter than it was", () => {
    const state = opened();
    expect(textBehind(state, [place("lost", "gone", 10_000)])).toBe("");
    expect(whereToLook(state, [place("lost", "gone", 10_000)])?.at).toBe(state.doc.content.size - 1);
  });

  it("nothing, of a claim that never had a place", () => {
    expect(whereToLook(opened(), [])).toBeNull();
  });
});

describe("for lost words is proposed", () => {
  const proposed = (state: EditorState, of: OccurrenceView, standing: OccurrenceView[] = []): string[] =>
    proposalsFor(state, { occurrences: [of, ...standing] }, of).map(({ prefix, quote }) => prefix.slice(prefix.lastIndexOf("On ")) + quote);

  it("what looks like them, all of it, the nearer to where they stood first", () => {
    const both = ["On Monday the ferry carried 431 lorries", "On Friday the ferry carried 421 lorries"];
    expect(proposed(opened(), lost("carried 412 lorries", "Nobody had"))).toEqual(both);
    expect(proposed(opened(), lost("carried 412 lorries", "By then"))).toEqual([...both].reverse());
  });

  it("not the place where another one of the claim's stands", () => {
    const standing = place("standing", "carried 421 lorries", 0);
    expect(proposed(opened("carried 421 lorries"), lost("carried 412 lorries", "By then"), [standing])).toEqual(["On Monday the ferry carried 431 lorries"]);
  });

  it("something for several sentences too, and nothing where nothing is like them", () => {
    const long = Array.from({ length: 12 }, (_, nth) => `In week ${nth} the harbour counted its ships, its cranes and its people.`).join(" ");
    const doc = articleSchema.nodeFromJSON({ type: "doc", content: [...TEXT, long].map((text) => ({ type: "block", content: [{ type: "text", text }] })) });
    const state = EditorState.create({ schema: articleSchema, doc });
    expect(proposalsFor(state, { occurrences: [] }, lost(long.replaceAll("cranes", "boats"), "By then")).map(({ quote }) => quote)).toEqual([long]);
    expect(proposed(opened(), lost("Unemployment fell to 4.1 per cent", "By then"))).toEqual([]);
  });
});
