import { afterEach, describe, expect, test } from "vitest";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { savedOf } from "@/components/article-editor/saved-of";
import { openRoom, until } from "@/lib/collab/server/testing/room";
import { MAX_FRAME_BYTES } from "@/lib/collab/protocol";
import type { ArticleId, PersonId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import type { ArticleState } from "@/lib/articles/article-state";
import { standInBrowser } from "../support/browser-ground";
import { goOffline, isSaved, lineOf, paragraphOf, typeInto } from "./page";

const { newsroom, reporter, checker, desk, open, stored } = await openRoom();
standInBrowser(desk.origin);

const lines: CollabConnection[] = [];
afterEach(() => {
  for (const line of lines.splice(0)) line.destroy();
});

async function opened(id: ArticleId, personId: PersonId = reporter): Promise<CollabConnection> {
  const line = lineOf(newsroom.id, personId, id);
  lines.push(line);
  await until(() => isSaved(line));
  return line;
}

async function becomes(id: ArticleId, state: ArticleState): Promise<void> {
  await inNewsroom(newsroom.id, (tx) => tx.article.update({ where: { id }, data: { state } }));
}

describe("what a page calls saved", () => {
  test("is in the database, also what was typed while the words of a time without a line were being acknowledged", async () => {
    const id = await newsroom.article(reporter, "First.");
    const line = await opened(id);
    goOffline();
    for (const word of ["one ", "two ", "three "]) {
      typeInto(line, word);
      line.provider.flushPendingUpdates();
    }
    expect(savedOf(line.snapshot())).toBe("unsaved");

    let [typed, sent, lies] = [false, false, 0];
    line.provider.on("outgoingMessage", () => (sent = typed));
    line.subscribe(() => (lies += Number(typed && !sent && !line.snapshot().dirty)));
    await new Promise<void>((done) => {
      line.provider.on("unsyncedChanges", ({ number }: { number: number }) => {
        if (typed || number > 0) return;
        typed = true;
        typeInto(line, "four ");
        done();
      });
    });
    expect(line.snapshot().dirty).toBe(true);
    await until(() => isSaved(line));
    expect(lies).toBe(0);
    expect(await stored(id)).toBe("A headline\nfour three two one First.");
  });

  test("holds for words that were typed while the line was being opened again", async () => {
    const id = await newsroom.article(reporter, "First.");
    const line = await opened(id);
    goOffline();
    typeInto(line, "one ");
    line.provider.on("open", () => typeInto(line, "two "));
    line.provider.on("authenticated", () => typeInto(line, "three "));
    await until(() => isSaved(line));
    expect(await stored(id)).toBe("A headline\nthree two one First.");
  });
});

describe("words that are refused", () => {
  async function refused(): Promise<{ id: ArticleId; line: CollabConnection }> {
    const id = await newsroom.article(reporter, "First.");
    const line = await opened(id);
    goOffline();
    await becomes(id, "signed_off");
    typeInto(line, "Too late. ");
    await until(() => line.snapshot().stopped);
    return { id, line };
  }

  test("end the line, stay with their person, and are not merged when the right comes back", async () => {
    const { id, line } = await refused();
    expect(line.snapshot()).toMatchObject({ stopped: "refused", mode: "read", reason: "signed-off", dirty: true, connected: false });
    expect(line.words).toBe("A headline\nToo late. First.");
    await becomes(id, "in_check");
    window.dispatchEvent(new Event("online"));
    typeInto(line, "Later. ");
    line.provider.flushPendingUpdates();
    // Somebody else's whole round takes longer than anything of this line would.
    const other = open(id, reporter);
    await until(() => other.saved);
    other.type(1, 0, "Next. ");
    await until(() => other.saved);
    expect(line.snapshot()).toMatchObject({ stopped: "refused", connected: false });
    expect(await stored(id)).toBe("A headline\nNext. First.");
  });

  test("are words: who typed nothing is not told of any, and reads on", async () => {
    const id = await newsroom.article(reporter, "The harbour closes on Monday.");
    const line = await opened(id);
    goOffline();
    await becomes(id, "signed_off");
    // As Yjs tidies after somebody else's change: without an origin.
    line.document.transact(() => paragraphOf(line.document).delete(0, 4), null);
    await until(() => isSaved(line) && line.snapshot().mode === "read");
    expect(line.snapshot()).toMatchObject({ stopped: null, connected: true });
  });
});

test("who only reads does not tidy the text after others, which would be refused", async () => {
  const id = await newsroom.article(reporter, "The harbour closes on Monday.");
  const reading = await opened(id, checker);
  const [one, other] = [open(id, reporter), open(id, reporter)];
  await until(() => one.saved && other.saved);
  // One makes words bold that the other deletes at the same time: the marks are needless then.
  paragraphOf(one.doc).format(4, 7, { bold: {} });
  paragraphOf(other.doc).delete(0, 12);
  await until(() => one.saved && other.saved);
  one.type(1, 0, "So ");
  await until(() => reading.words.includes("So "));
  expect(reading.snapshot()).toMatchObject({ stopped: null, connected: true, dirty: false });
  expect(reading.provider.unsyncedChanges).toBe(0);
});

describe("more than a frame holds", () => {
  const LARGE = "All work and no play. ".repeat(20_000);

  test.each(["without a line", "in one moment"])("goes out in several frames when it was done %s: much pasting and taking out again", async (when) => {
    const id = await newsroom.article(reporter, "First.");
    const line = await opened(id);
    if (when === "without a line") goOffline();
    for (let times = 0; times < 12; times += 1) {
      typeInto(line, LARGE);
      line.document.transact(() => paragraphOf(line.document).delete(0, LARGE.length - 1), "the editor");
    }
    expect(12 * LARGE.length).toBeGreaterThan(MAX_FRAME_BYTES);
    await until(() => isSaved(line), 30_000);
    expect(await stored(id)).toBe(`A headline\n${" ".repeat(12)}First.`);
  });

  test("is told plainly when it cannot be divided, and is not tried again", async () => {
    const id = await newsroom.article(reporter, "First.");
    const line = await opened(id);
    typeInto(line, LARGE.repeat(10));
    await until(() => line.snapshot().stopped);
    expect(line.snapshot()).toMatchObject({ stopped: "too-large", dirty: true, connected: false });
    expect(line.words).toContain("All work");
    expect(await stored(id)).toBe("A headline\nFirst.");
  });
});

test("an editor that no longer shows the shared text writes nothing more, and gives its words back", async () => {
  const id = await newsroom.article(reporter, "First.");
  const line = await opened(id);
  line.break("A headline\nAnd First.");
  typeInto(line, "Unseen. ");
  expect(line.words).toBe("A headline\nAnd First.");
  const other = open(id, reporter);
  await until(() => other.saved);
  expect(line.snapshot()).toMatchObject({ stopped: "broken", dirty: true, connected: false });
  expect(await stored(id)).toBe("A headline\nFirst.");
});
