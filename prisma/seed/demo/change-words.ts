import { articleSchema } from "@/lib/text/schema";
import type { Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { headText } from "@/lib/articles/server/head-text";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import { valueOf } from "../builders";

/** Changes words of the text as somebody would in the editor: one small update, ranges carried after it. `from` occurs once. */
export async function changeWords(by: Actor, articleId: ArticleId, from: string, to: string): Promise<void> {
  await inNewsroom(by.newsroomId, async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) throw new Error("There is no such article.");
    const text = JSON.stringify((await headText(tx, articleId)).node.toJSON());
    if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand in the text exactly once.`);
    const target = articleSchema.nodeFromJSON(JSON.parse(text.replace(from, to)));
    valueOf(await replaceText(tx, article, { target, personId: by.personId }));
    await carryOccurrences(tx, article);
  });
}
