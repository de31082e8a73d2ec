import type { PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { SCHEMA_VERSION } from "@/lib/text/schema";
import { sha256 } from "@/lib/text/server/hash";
import type { VersionReason } from "../article";
import { headText } from "./head-text";
import type { LockedArticle } from "./lock-article";
import { findVersionsOfText, insertVersion, type FrozenVersion } from "./store-versions";

export type { FrozenVersion } from "./store-versions";

/**
 * Freezes the text at the log's head as the article's next version. For a sign-off a version that already holds exactly
 * this text with this formatting is taken again instead. The ranges must have been carried to the head: throws otherwise.
 */
export async function freezeVersion(
  tx: Tx,
  article: LockedArticle,
  input: { reason: VersionReason; note: string | null; personId: PersonId },
): Promise<FrozenVersion> {
  if (article.carriedSeq !== article.headSeq) throw new Error("A text is frozen only after its ranges were carried to its head.");
  const { text, node } = await headText(tx, article.id);
  const textSha256 = sha256(text);
  const content = node.toJSON() as object;
  if (input.reason === "sign_off") {
    const same = await findVersionsOfText(tx, article.id, textSha256);
    const taken = same.findLast((version) => version.schemaVersion === SCHEMA_VERSION && isSameJson(version.content, content));
    if (taken) {
      const { id, number, seq, title } = taken;
      return { id, number, seq, title, text, textSha256 };
    }
  }
  return insertVersion(tx, article, { ...input, text, textSha256, content });
}

/** PostgreSQL keeps JSON without the order of its keys. */
function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
