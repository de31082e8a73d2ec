import { Plugin, type Transaction } from "@tiptap/pm/state";
import { ySyncPlugin, yUndoPlugin } from "@tiptap/y-tiptap";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { guardPlugin } from "./guarded-binding";
import { isRemote } from "./is-remote";
import { BareEditor } from "./testing/bare-editor";

const SERVER = "the line to the server";

/** Mara has the article open in an editor, Greta has a copy of it; what either writes reaches the other. */
class Desk {
  readonly hers = new Y.Doc();
  readonly gretas = new Y.Doc();
  readonly broken: (string | null)[] = [];
  readonly mara: BareEditor;

  constructor(trouble: (tr: Transaction) => void, isGuarded = true) {
    const block = new Y.XmlElement("block");
    block.insert(0, [new Y.XmlText("The harbour closes.")]);
    articleRoot(this.gretas).insert(0, [block]);
    Y.applyUpdate(this.hers, Y.encodeStateAsUpdate(this.gretas), SERVER);
    this.hers.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== SERVER) Y.applyUpdate(this.gretas, update, SERVER);
    });
    const troubled = new Plugin({
      state: {
        init: () => null,
        apply: (tr) => {
          trouble(tr);
          return null;
        },
      },
    });
    const guard = isGuarded ? [guardPlugin((unwritten) => this.broken.push(unwritten))] : [];
    this.mara = new BareEditor([ySyncPlugin(articleRoot(this.hers)) as Plugin, yUndoPlugin() as Plugin, ...guard, troubled]);
  }

  gretaWrites(words: string): void {
    const text: unknown = sharedBlocks(articleRoot(this.gretas))[0]?.key.get(0);
    if (text instanceof Y.XmlText) text.insert(0, words);
    // As the page reads it: y-protocols catches what is thrown, writes it down, and goes on.
    try {
      Y.applyUpdate(this.hers, Y.encodeStateAsUpdate(this.gretas, Y.encodeStateVector(this.hers)), SERVER);
    } catch {
      return;
    }
  }

  /** What stands in Greta's copy. */
  get stands(): string {
    return sharedBlocks(articleRoot(this.gretas)).map(({ text }) => text).join("\n");
  }
}

/** A plugin that stumbles over somebody else's change, so many times. */
function stumbles(times: number): (tr: Transaction) => void {
  // The first one is the article itself.
  let left = times + 1;
  return (tr) => {
    if (!isRemote(tr) || left === 0) return;
    left -= 1;
    if (left < times) throw new Error("A plugin stumbles.");
  };
}

const NEVER = (): void => undefined;

describe("an exception while somebody else's change is drawn", () => {
  beforeEach(() => {
    // It is written down for whoever looks for the reason.
    vi.spyOn(console, "error").mockImplementation(NEVER);
  });
  afterEach(() => vi.restoreAllMocks());

  test("is mended by drawing the shared text anew, with the caret where it stood", () => {
    const desk = new Desk(stumbles(1));
    desk.mara.movesCaret(5);
    desk.gretaWrites("On Monday. ");
    expect(desk.mara.text).toEqual(["On Monday. The harbour closes."]);
    expect(desk.mara.state.selection.head).toBe(5);
    expect(desk.broken).toEqual([]);
    desk.mara.type("Again: ", 1);
    expect(desk.stands).toBe("Again: On Monday. The harbour closes.");
  });

  test("and again while it is mended ends the writing of that view: nothing that it does deletes what it missed", () => {
    const desk = new Desk(stumbles(2));
    desk.gretaWrites("On Monday. ");
    expect(desk.broken).toEqual([null]);
    expect(desk.mara.text).toEqual(["The harbour closes."]);
    desk.mara.movesCaret(5);
    desk.mara.type("And ", 1);
    expect(desk.stands).toBe("On Monday. The harbour closes.");
    desk.gretaWrites("Later. ");
    desk.mara.movesCaret(3);
    expect(desk.stands).toBe("Later. On Monday. The harbour closes.");
    expect(desk.broken).toHaveLength(1);
  });

  test("in remembering where the caret is keeps neither this change away nor those after it", () => {
    const desk = new Desk(NEVER);
    const { selection } = desk.mara.state;
    let asked = 0;
    Object.defineProperty(desk.mara.state, "selection", {
      configurable: true,
      get: () => {
        asked += 1;
        if (asked === 1) throw new Error("There is no caret.");
        return selection;
      },
    });
    desk.gretaWrites("On Monday. ");
    expect(asked).toBeGreaterThan(0);
    expect(desk.mara.text).toEqual(["On Monday. The harbour closes."]);
    desk.gretaWrites("Later. ");
    desk.mara.type("And ", 1);
    expect(desk.stands).toBe("And Later. On Monday. The harbour closes.");
    expect(desk.broken).toEqual([]);
  });

  test("while one's own words are written ends the writing, and gives those words back", () => {
    const desk = new Desk(NEVER);
    const change = vi.spyOn(Y.XmlText.prototype, "applyDelta").mockImplementation(() => {
      throw new Error("The words cannot be written.");
    });
    const insert = vi.spyOn(Y.XmlText.prototype, "insert").mockImplementation(() => {
      throw new Error("The words cannot be written.");
    });
    desk.mara.type("And ", 1);
    for (const each of [change, insert]) each.mockRestore();
    expect(desk.broken).toEqual(["And The harbour closes."]);
    desk.mara.type("so ", 1);
    expect(desk.stands).toBe("The harbour closes.");
  });
});

test("the binding alone deletes what a view missed with the next step of its caret: when it no longer does, the guard may go", () => {
  const desk = new Desk(stumbles(1), false);
  desk.gretaWrites("On Monday. ");
  desk.mara.movesCaret(3);
  expect(desk.stands).toBe("The harbour closes.");
});
