import { afterEach, describe, expect, test } from "vitest";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { LineKeeper } from "@/components/article-editor/line-keeper";
import { openRoom, until } from "@/lib/collab/server/testing/room";
import type { ArticleId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { standInBrowser } from "../support/browser-ground";
import { goOffline, isSaved, lineOf, typeInto } from "./page";

const { newsroom, reporter, desk, stored } = await openRoom();
standInBrowser(desk.origin);

const made: CollabConnection[] = [];
afterEach(() => {
  for (const line of made.splice(0)) line.destroy();
});

/** A tab of the reporter's, and how its person comes to an article. */
function tab(): { keeper: LineKeeper<CollabConnection>; enters: (id: ArticleId) => Promise<{ line: CollabConnection; leaves: () => void }> } {
  const keeper = new LineKeeper<CollabConnection>();
  const enters = async (id: ArticleId): Promise<{ line: CollabConnection; leaves: () => void }> => {
    const leaves = keeper.enter(id, () => {
      const line = lineOf(newsroom.id, reporter, id);
      made.push(line);
      return line;
    });
    await until(() => keeper.line(id)?.snapshot().loaded);
    return { line: keeper.line(id)!, leaves };
  };
  return { keeper, enters };
}

/** Whether the tab asks before it closes. */
function asks(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

describe("whoever goes to another screen", () => {
  test("takes no word along: the line stays until the last one is saved, and ends then", async () => {
    const id = await newsroom.article(reporter, "First.");
    const { keeper, enters } = tab();
    const { line, leaves } = await enters(id);
    await until(() => isSaved(line));
    typeInto(line, "One. ");
    leaves();
    expect(keeper.line(id)).toBe(line);
    expect(asks()).toBe(true);
    await until(() => keeper.line(id) === null);
    expect(await stored(id)).toBe("A headline\nOne. First.");
    expect(asks()).toBe(false);
  });

  test("and has words that are not saved is told of them, and finds them on the same line when coming back", async () => {
    const id = await newsroom.article(reporter, "First.");
    const { keeper, enters } = tab();
    const { line, leaves } = await enters(id);
    await until(() => isSaved(line));
    goOffline();
    typeInto(line, "One. ");
    leaves();
    expect(keeper.unsavedElsewhere()).toEqual([{ articleId: id, title: "A headline", how: "waiting" }]);
    const back = await enters(id);
    expect(back.line).toBe(line);
    expect(line.words).toBe("A headline\nOne. First.");
    expect(keeper.unsavedElsewhere()).toEqual([]);
    await until(() => isSaved(line));
    expect(await stored(id)).toBe("A headline\nOne. First.");
    back.leaves();
    expect(keeper.line(id)).toBe(null);
  });

  test("and had nothing to save leaves no line behind", async () => {
    const id = await newsroom.article(reporter, "First.");
    const { keeper, enters } = tab();
    const { line, leaves } = await enters(id);
    await until(() => isSaved(line));
    leaves();
    expect(keeper.line(id)).toBe(null);
    expect(asks()).toBe(false);
  });
});

describe("words that were not taken", () => {
  const sign = async (id: ArticleId, state: "signed_off" | "in_check"): Promise<void> => {
    await inNewsroom(newsroom.id, (tx) => tx.article.update({ where: { id }, data: { state } }));
  };

  test("are put aside when the article is opened again, on a copy that does not hold them, until their person lets them go", async () => {
    const id = await newsroom.article(reporter, "First.");
    const { keeper, enters } = tab();
    const { line, leaves } = await enters(id);
    await until(() => isSaved(line));
    goOffline();
    await sign(id, "signed_off");
    typeInto(line, "Too late. ");
    await until(() => line.snapshot().stopped);
    await sign(id, "in_check");

    keeper.openAgain(id);
    const fresh = keeper.line(id)!;
    expect(fresh).not.toBe(line);
    await until(() => isSaved(fresh));
    typeInto(fresh, "In time. ");
    await until(() => isSaved(fresh));
    expect(await stored(id)).toBe("A headline\nIn time. First.");
    expect(keeper.putAside()).toEqual([{ articleId: id, title: "A headline", words: "A headline\nToo late. First." }]);

    leaves();
    expect(keeper.line(id)).toBe(null);
    expect(keeper.unsavedElsewhere()).toEqual([{ articleId: id, title: "A headline", how: "untaken" }]);
    expect(asks()).toBe(true);
    keeper.letGo(keeper.putAside()[0]!);
    expect(keeper.unsavedElsewhere()).toEqual([]);
    expect(asks()).toBe(false);
  });

  test("are told of on other screens too, and still there when their person comes back", async () => {
    const id = await newsroom.article(reporter, "First.");
    const { keeper, enters } = tab();
    const { line, leaves } = await enters(id);
    await until(() => isSaved(line));
    goOffline();
    await sign(id, "signed_off");
    typeInto(line, "Too late. ");
    leaves();
    await until(() => line.snapshot().stopped);
    expect(keeper.unsavedElsewhere()).toEqual([{ articleId: id, title: "A headline", how: "untaken" }]);
    const back = await enters(id);
    expect(back.line).toBe(line);
    expect(line.words).toBe("A headline\nToo late. First.");
    back.leaves();
    keeper.openAgain(id);
    keeper.letGo(keeper.putAside()[0]!);
  });
});
