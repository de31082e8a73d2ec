import { Editor } from "@tiptap/core";
import { Plugin, type PluginKey } from "@tiptap/pm/state";
import { yCursorPluginKey, ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { newId } from "@/lib/foundation/ids";
import { articleRoot } from "@/lib/text/yjs";
import { standInBrowser } from "@/e2e/support/browser-ground";
import { CollabConnection } from "./collab-connection";
import { editorExtensions } from "./editor-extensions";
import { guardKey } from "./guarded-binding";
import { isRemote } from "./is-remote";
import { BareEditor } from "./testing/bare-editor";

standInBrowser("http://127.0.0.1:1");
afterEach(() => vi.restoreAllMocks());

test("the article's editor ends its line when it cannot show a change, and nobody's caret makes it throw", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  // Nobody answers the door: the text is what is written here.
  const connection = new CollabConnection(newId(), { askTicket: () => new Promise(() => undefined) });
  const { document, provider } = connection;
  const nothing = (): void => undefined;
  const extensions = editorExtensions({ connection, me: { id: "m", name: "Mara" }, label: "The article", onEnter: nothing, onPasteRefused: nothing, marks: () => [] });
  const { plugins } = new Editor({ element: null, content: { type: "doc", content: [{ type: "block" }] }, extensions }).extensionManager;
  const pluginOf = (key: PluginKey): Plugin => plugins.find((plugin) => plugin.spec.key === key)!;
  expect(plugins.indexOf(pluginOf(guardKey))).toBeGreaterThan(plugins.indexOf(pluginOf(ySyncPluginKey)));

  const carets = pluginOf(yCursorPluginKey);
  // Without a browser there is nobody to tell of the focus.
  Object.assign(carets.spec, { view: undefined });
  let stumbles = false;
  const stumbling = new Plugin({
    state: {
      init: () => null,
      apply: (tr) => {
        if (stumbles && isRemote(tr)) throw new Error("A plugin stumbles.");
        return null;
      },
    },
  });
  new BareEditor([pluginOf(ySyncPluginKey), pluginOf(yUndoPluginKey), pluginOf(guardKey), carets, stumbling]);
  const write = (): void => document.transact(() => articleRoot(document).insert(0, [new Y.XmlElement("block")]), "somebody else");
  provider.awareness?.states.set(7, { user: "nobody", cursor: "nowhere" });
  write();
  expect(connection.snapshot().stopped).toBe(null);
  stumbles = true;
  write();
  expect(connection.snapshot()).toMatchObject({ stopped: "broken", mode: "read" });
  connection.destroy();
});
