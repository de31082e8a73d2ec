import type { Node } from "@tiptap/pm/model";
import { headText } from "@/lib/articles/server/head-text";
import { openArticle } from "@/lib/articles/server/open-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import { findTrayItem, settleInTray, type TrayItem } from "@/lib/articles/server/tray-items";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { SettleTrayItem, TrayResolution } from "../settle-tray-item";
import type { HomeKind } from "../home-of-words";
import { keepOne, putBack } from "../tray-remedy";

/**
 * Settles what merging did: displaced words are put back, a doubled block is kept once, or the item is discarded and the
 * text stays as it is. A remedy is a change of the text like any other: refused where the text may not be changed, and
 * drift rules hold. Refused for an item that somebody settled before, and for a remedy of the other kind. Answers where words that
 * were put back went, null for everything else.
 */
export async function settleTrayItem(actor: Actor, articleId: ArticleId, itemId: string, { resolution }: SettleTrayItem): Promise<Outcome<HomeKind | null>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "change-text");
    if (forbidden) return forbidden;
    const opened = await openArticle(tx, actor, articleId);
    if (!opened.ok) return opened;
    const article = opened.value;
    const item = await findTrayItem(tx, article, itemId);
    if (item === null) return refused("not-found", "tray-item-unknown", "There is no such item in this article's tray.");
    if (item.isSettled) return refused("conflict", "tray-item-settled", "Somebody has settled this already.");
    if (!fits(item, resolution)) return refused("invalid", "remedy-of-another-kind", "Displaced words can be put back, a doubled block can be kept once; either can be discarded.");
    let home: HomeKind | null = null;
    if (resolution !== "discarded") {
      await carryOccurrences(tx, article);
      const { article: target, home: found } = remedied((await headText(tx, articleId)).node, item);
      home = found;
      const replaced = await replaceText(tx, article, { target, personId: actor.personId });
      if (!replaced.ok) return replaced;
      await carryOccurrences(tx, article, resolution === "kept_one" ? item.words : undefined);
    }
    await settleInTray(tx, itemId, { by: actor.personId, resolution });
    await recordEvent(tx, actor, { articleId }, { type: "tray-item-resolved", kind: item.kind, resolution, words: item.words });
    await announce(tx, { newsroomId: actor.newsroomId, articleId, kind: "article" });
    return done(home);
  });
}

function fits({ kind }: TrayItem, resolution: TrayResolution): boolean {
  return resolution === "discarded" || (resolution === "put_back") === (kind === "displaced_words");
}

function remedied(article: Node, item: TrayItem): { article: Node; home: HomeKind | null } {
  return item.kind === "displaced_words" ? putBack(article, item) : { article: keepOne(article, item), home: null };
}
