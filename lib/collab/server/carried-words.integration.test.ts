import { describe, expect, test } from "vitest";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import { articleOf, buildClaim } from "@/lib/articles/server/testing/build-newsroom";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ClaimId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot } from "@/lib/text/yjs";
import { openRoom, until } from "./testing/room";

const { newsroom, reporter, editor, checker, open } = await openRoom();

const claimState = (claimId: ClaimId): Promise<string> => inNewsroom(newsroom.id, async (tx) => (await tx.claim.findUniqueOrThrow({ where: { id: claimId } })).state);

describe("claims under people's hands", () => {
  test("a digit changed inside a signed claim: everybody sees within about a second that it needs a new check; a change elsewhere leaves it signed", async () => {
    const id = await newsroom.article(reporter, "It pays $3.8bn a year.", "The end.");
    const { claimId } = await buildClaim(newsroom.id, id, { quote: "$3.8bn a year", by: checker, judge: checker, signer: await newsroom.person("checker") });
    const [writing, watching] = [open(id, reporter), open(id, checker)];
    await until(() => writing.saved && watching.saved);
    writing.type(2, 0, "This is ");
    await until(() => watching.messages.some((message) => message.type === "changed" && message.kind === "text" && message.seq === 2));
    expect(await claimState(claimId)).toBe("signed_off");
    writing.delete(1, 10, 1);
    writing.type(1, 10, "9");
    await until(() => watching.messages.some((message) => message.type === "changed" && message.kind === "claims"), 2_000);
    await until(() => watching.messages.some((message) => message.type === "changed" && message.kind === "text" && (message.seq ?? 0) >= 3), 2_000);
    expect(await claimState(claimId)).toBe("needs_recheck");
  });

  test("words that a command changed and carried itself: every open page is told where claims stand now", async () => {
    const id = await newsroom.article(reporter, "It pays $3.8bn a year.");
    const watching = open(id, checker);
    await until(() => watching.saved);
    const seq = await inNewsroom(newsroom.id, async (tx) => {
      const article = await lockArticle(tx, id);
      if (!article) throw new Error("There is no article.");
      const target = articleSchema.nodeFromJSON(articleOf("A headline", "A new beginning.", "It pays $3.8bn a year."));
      await replaceText(tx, article, { target, personId: editor });
      await carryOccurrences(tx, article);
      return article.headSeq;
    });
    await until(() => watching.messages.some((message) => message.type === "changed" && message.kind === "text" && message.seq === seq), 2_000);
    expect(watching.text[1]).toBe("A new beginning.");
  });

  test("an edit that is logged and not yet carried is carried by the next command", async () => {
    const id = await newsroom.article(reporter, "It pays $3.8bn a year.");
    const { claimId } = await buildClaim(newsroom.id, id, { quote: "$3.8bn a year", by: checker, judge: checker });
    const tab = open(id, reporter);
    await until(() => tab.saved);
    tab.type(1, 10, "5");
    await until(() => tab.saved);
    await inNewsroom(newsroom.id, async (tx) => {
      const article = await lockArticle(tx, id);
      if (article) await carryOccurrences(tx, article);
    });
    expect(await claimState(claimId)).toBe("needs_recheck");
  });
});

describe("words that merging displaces", () => {
  test("typed offline into a paragraph that was deleted meanwhile, they lie in the tray under their writer's name", async () => {
    const id = await newsroom.article(reporter, "First.", "The country receives aid.");
    const [one, other] = [open(id, reporter), open(id, editor)];
    await until(() => one.saved && other.saved);
    one.socket.disconnect();
    one.type(2, 4, "small ");
    articleRoot(other.doc).delete(2, 1);
    await until(() => other.saved);
    await one.socket.connect();
    await until(() => one.saved && other.messages.some((message) => message.type === "changed" && message.kind === "article"));
    const tray = await inNewsroom(newsroom.id, (tx) => tx.trayItem.findMany({ where: { articleId: id } }));
    expect(tray).toMatchObject([{ kind: "displaced_words", authorId: reporter, words: "small ", place: "The country receives aid." }]);
  });
});
