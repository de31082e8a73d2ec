import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { ARTICLE_ROOT } from "@/lib/text/schema";
import { caretOf } from "./caret";

const doc = new Y.Doc();
const root = doc.getXmlFragment(ARTICLE_ROOT);
const block = new Y.XmlElement("block");
const text = new Y.XmlText("First.");
block.insert(0, [text]);
root.insert(0, [block, new Y.XmlElement("block")]);

/** As a page sends it and others read it. */
const sent = (type: Y.XmlText | Y.XmlElement | Y.XmlFragment, index: number): unknown => JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(type, index)));
const placeOf = (point: unknown): number | undefined => Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(point), doc)?.index;

describe("a caret", () => {
  test.each([["in a word", text, 3], ["behind the last letter", text, 6], ["in an empty block", root.get(1) as Y.XmlElement, 0], ["at the article's end", root, 2]] as const)("%s goes on to the others", (_where, type, index) => {
    const caret = caretOf({ anchor: sent(type, index), head: sent(type, index), more: "nothing" });
    expect(Object.keys(caret ?? {})).toEqual(["anchor", "head"]);
    expect(placeOf(caret?.anchor)).toBe(index);
  });

  test.each([
    undefined,
    null,
    true,
    "behind Second",
    {},
    { anchor: {}, head: {} },
    { anchor: sent(text, 1) },
    { anchor: sent(text, 1), head: { item: { client: 1, clock: -1 } } },
    { anchor: sent(text, 1), head: { item: { client: 1.5, clock: 1 } } },
    { anchor: sent(text, 1), head: { item: null, type: null, tname: "another root" } },
    { anchor: sent(text, 1), head: { item: "1", type: null, tname: null } },
  ])("that no editor could read is none: %j", (cursor) => {
    expect(caretOf(cursor)).toBeNull();
  });
});
