import type { ArticleId } from "@/lib/foundation/ids";
import { signOffArticle } from "@/lib/sign-off/server/sign-off-article";
import { built } from "../builders";
import { changeWords } from "./change-words";
import type { DemoStaff } from "./demo-article";

/** An article whose first sign-off lapsed over a late change of words, and which was signed off again. */
export async function signOffTwice({ editor }: DemoStaff, articleId: ArticleId): Promise<void> {
  await built(signOffArticle(editor, articleId, {}));
  await changeWords(editor, articleId, "It is a good story, and she tells it well", "It is a good story and she tells it well");
  await built(signOffArticle(editor, articleId, {}));
}
