import { Fragment, type Node } from "@tiptap/pm/model";
import { defaultDeleteFilter, defaultProtectedNodes, initProseMirrorDoc, updateYFragment, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { textBlocks } from "@/lib/text/canonical";
import { articleSchema, type BlockAttributes } from "@/lib/text/schema";
import { articleRoot } from "@/lib/text/yjs";
import type { Ledger, Letter } from "./ledger";

/** A block as its person sees it, and which letters it really is. `node` stays the same object while nothing changes in it. */
export type Sheet = { readonly node: Node; readonly letters: readonly Letter[] };

/** One person's copy of the text in one tab: written to as the editor's binding writes, undone as its undo does. */
export class Copy {
  readonly doc = new Y.Doc();
  readonly #ledger: Ledger;
  readonly #undo: Y.UndoManager;

  constructor(ledger: Ledger, clientId: number) {
    this.doc.clientID = clientId;
    this.#ledger = ledger;
    this.#undo = new Y.UndoManager(articleRoot(this.doc), {
      trackedOrigins: new Set<unknown>([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      // How long a person pauses is for the history to say, not for the clock.
      captureTimeout: 1_000_000_000,
    });
  }

  /** The blocks before the person now. */
  get sheets(): Sheet[] {
    return this.#open().sheets;
  }

  /** The editor draws what stands there now. */
  look(): void {
    this.#open();
  }

  /** Puts other blocks there, in one transaction of the editor. */
  rewrite(deed: (sheets: Sheet[]) => Sheet[]): void {
    const { meta, sheets } = this.#open();
    const after = deed(sheets);
    const node = articleSchema.node("doc", null, Fragment.fromArray(after.length > 0 ? after.map((sheet) => sheet.node) : [blockOf("", { kind: "paragraph" })]));
    this.doc.transact(() => updateYFragment(this.doc, articleRoot(this.doc), node, meta), ySyncPluginKey);
    const letters = after.length > 0 ? after.map((sheet) => sheet.letters) : [[]];
    this.#ledger.assign(this.doc, letters);
    this.#ledger.compare(this.doc, sheets.map((sheet) => sheet.letters), letters);
  }

  /** The next deed is undone by itself. */
  pause(): void {
    this.#undo.stopCapturing();
  }

  /** Takes back, or does again, the person's own last deed. */
  undo(again: boolean): void {
    const before = this.#ledger.read(this.doc);
    // Before Yjs forgets which character stands for which.
    const follow = (): void => this.#ledger.followUndo(this.doc);
    this.doc.on("afterTransaction", follow);
    if (again) this.#undo.redo();
    else this.#undo.undo();
    this.doc.off("afterTransaction", follow);
    this.#ledger.compare(this.doc, before, this.#ledger.read(this.doc));
  }

  /** The tab is closed. */
  close(): void {
    this.#undo.destroy();
    this.doc.destroy();
  }

  #open(): { meta: ReturnType<typeof initProseMirrorDoc>["meta"]; sheets: Sheet[] } {
    const letters = this.#ledger.read(this.doc);
    const { doc, meta } = initProseMirrorDoc(articleRoot(this.doc), articleSchema);
    // Looking is writing: the binding puts neighbouring texts of a block together, as new characters.
    this.#ledger.assign(this.doc, letters);
    return { meta, sheets: textBlocks(doc).map(({ node }, index) => ({ node, letters: letters[index] ?? [] })) };
  }
}

/** A block of plain text. */
export function blockOf(text: string, attributes: Partial<BlockAttributes>): Node {
  return articleSchema.node("block", { level: 0, depth: 0, ...attributes }, text === "" ? [] : [articleSchema.text(text)]);
}
