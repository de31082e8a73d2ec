import type { Plugin } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, yCursorPlugin, yCursorPluginKey, ySyncPlugin, ySyncPluginKey } from "@tiptap/y-tiptap";
import { afterEach, describe, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { ARTICLE_ROOT } from "@/lib/text/schema";
import { articleRoot } from "@/lib/text/yjs";
import { harmless } from "./harmless-carets";
import { othersAwareness } from "./others-awareness";
import { BareEditor } from "./testing/bare-editor";

const GRETA = 7;
const open: Awareness[] = [];
afterEach(() => {
  for (const awareness of open.splice(0)) awareness.destroy();
});

/** Mara's tab with an article, and what Greta's tab says of itself. */
function says(state: (place: (at: number) => unknown) => unknown): { mara: BareEditor; carets: () => number; shared: Y.Doc; awareness: Awareness } {
  const shared = new Y.Doc();
  const block = new Y.XmlElement("block");
  block.insert(0, [new Y.XmlText("The harbour closes.")]);
  articleRoot(shared).insert(0, [block]);
  const awareness = new Awareness(shared);
  open.push(awareness);
  // Without a browser there is nobody to tell of the focus.
  const view = (plugin: Plugin): Plugin => Object.assign(plugin, { spec: { ...plugin.spec, view: undefined } });
  const mara = new BareEditor([ySyncPlugin(articleRoot(shared)) as Plugin, view(harmless(yCursorPlugin(othersAwareness(awareness)) as Plugin))]);
  const { binding } = ySyncPluginKey.getState(mara.state) as { binding: { mapping: never } };
  awareness.states.set(GRETA, state((at) => Y.relativePositionToJSON(absolutePositionToRelativePosition(at, articleRoot(shared), binding.mapping) as Y.RelativePosition)) as Record<string, unknown>);
  const carets = (): number => {
    mara.dispatch(mara.state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }));
    return (yCursorPluginKey.getState(mara.state) as { find(): unknown[] }).find().length;
  };
  return { mara, carets, shared, awareness };
}

const GRETA_HERSELF = { id: "g", name: "Greta", colour: "blue", color: "#000000" };

describe("the caret of somebody else", () => {
  test("is shown where it stands", () => {
    const { carets } = says((place) => ({ user: GRETA_HERSELF, cursor: { anchor: place(3), head: place(3) } }));
    expect(carets()).toBe(1);
  });

  test.each([
    ["nothing", null],
    ["a word", "here"],
    ["one place", { anchor: { tname: ARTICLE_ROOT } }],
    ["numbers", { anchor: 3, head: 3 }],
    ["no place at all", { anchor: {}, head: {} }],
    ["an item without a number", { anchor: { item: { client: 1 } }, head: { item: { client: 1, clock: "x" } } }],
    ["a broken clock", { anchor: { item: { client: 1, clock: 1.5 } }, head: { item: { client: 1, clock: -1 } } }],
    ["another text", { anchor: { tname: "elsewhere" }, head: { tname: "elsewhere" } }],
    ["what nobody has written yet", { anchor: { item: { client: 99, clock: 9 } }, head: { item: { client: 99, clock: 9 } } }],
  ])("that says %s is none, and the text goes on", (_what, cursor) => {
    const { carets, mara, shared } = says(() => ({ user: GRETA_HERSELF, cursor }));
    expect(carets()).toBe(0);
    mara.type("And ", 1);
    expect(mara.text).toEqual(["And The harbour closes."]);
    expect([...shared.share.keys()]).toEqual([ARTICLE_ROOT]);
  });

  test("of a tab that gives no person, or a word for one, is shown without a name", () => {
    for (const user of [undefined, null, "Greta", 3]) {
      const { carets } = says((place) => ({ user, cursor: { anchor: place(1), head: place(3) } }));
      expect(carets()).toBe(2);
    }
  });

  test("that the binding cannot place hides the carets, not the change", () => {
    const { mara, awareness } = says(() => ({ user: GRETA_HERSELF }));
    awareness.getStates = () => {
      throw new Error("There are no states.");
    };
    mara.dispatch(mara.state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }).insertText("And ", 1));
    expect(mara.text).toEqual(["And The harbour closes."]);
  });
});
