import type { PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { sha256 } from "@/lib/text/server/hash";
import type { VersionReason } from "../article";
import { headText } from "./head-text";
import type { LockedArticle } from "./lock-article";
import { findVersionAt, findVersionOf, insertVersion, type FrozenVersion } from "./store-versions";

export type { FrozenVersion } from "./store-versions";

/**
 * Freezes the text at the log's head as the article's next version. For a sign-off a version that already holds exactly
 * this text with this formatting is taken again instead, without a look at the text when it was frozen at this very
 * number of the log. The ranges must have been carried to the head: throws otherwise.
 */
export async function freezeVersion(
  tx: Tx,
  article: LockedArticle,
  input: { reason: VersionReason; note: string | null; personId: PersonId },
): Promise<FrozenVersion> {
  if (article.carriedSeq !== article.headSeq) throw new Error("A text is frozen only after its ranges were carried to its head.");
  const isShared = input.reason === "sign_off";
  const here = isShared ? await findVersionAt(tx, article.id, article.headSeq) : null;
  if (here) return here;
  const { text, node } = await headText(tx, article.id);
  const textSha256 = sha256(text);
  const content = node.toJSON() as object;
  const same = isShared ? await findVersionOf(tx, article.id, { textSha256, content }) : null;
  return same ?? insertVersion(tx, article, { ...input, text, textSha256, content });
}
