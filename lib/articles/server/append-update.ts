import * as Y from "yjs";
import type { PersonId } from "@/lib/foundation/ids";
import { done, refused, type Outcome, type Refusal } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { LockedArticle } from "./lock-article";
import { keepToItself } from "./replicas";
import { appendRow } from "./store-text-log";

/**
 * Appends a Yjs update, computed against the log's head under this lock, to the article's text and announces it.
 * Refused when the person's roles or the article's state do not allow a change of the text. Ends the article's
 * sign-off. Ranges are not carried yet: call `carryOccurrences` before anything is decided.
 */
export async function appendUpdate(
  tx: Tx,
  article: LockedArticle,
  input: { update: Uint8Array; personId: PersonId; purpose?: "intake" | "command" },
): Promise<Outcome<{ seq: number }>> {
  const clients = [...Y.parseUpdateMeta(input.update).to.keys()];
  keepToItself(tx, article.id);
  const { seq, refusal } = await appendRow(tx, article, { update: input.update, personId: input.personId, clients, purpose: input.purpose ?? "command" });
  if (seq === null) return { ok: false, refusal: refusalOf(refusal) };
  article.headSeq = seq;
  if (article.state === "signed_off") article.state = "in_check";
  return done({ seq });
}

function refusalOf(reason: string | null): Refusal {
  switch (reason) {
    case "frozen":
      return refused("conflict", "article-published", "The article is published; a correction opens its next version.").refusal;
    case "archived":
      return refused("conflict", "article-archived", "The article is archived. Take it out of the archive to change its text.").refusal;
    case "signed-off":
      return refused("forbidden", "article-signed-off", "The article is signed off; only an editor may change its text now.").refusal;
    case "role":
      return refused("forbidden", "needs-change-text", "Only a reporter or an editor may change the text. Ask an admin of the newsroom for the role.").refusal;
    case "forbidden":
      return refused("forbidden", "no-member", "You are no longer a member of this newsroom.").refusal;
    case null:
    default:
      // A client id drawn at random belongs to somebody else once in four billion; anything else is a bug.
      throw new Error(`The text could not be appended: ${reason ?? "no answer"}.`);
  }
}
