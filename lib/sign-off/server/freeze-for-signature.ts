import { freezeVersion, type FrozenVersion } from "@/lib/articles/server/freeze-version";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/foundation/server/transaction";
import { findSignedVersion } from "./read-sign-offs";

/**
 * The version that a signature given now stands on: one for each distinct text, however many sign. A desk signs hundreds
 * of claims in a row, so whoever finds another's signature on this number of the log takes that one's version, also where
 * the text has come back to an older version and no version bears this number.
 */
export async function freezeForSignature(tx: Tx, actor: Actor, article: LockedArticle): Promise<FrozenVersion> {
  const signed = await findSignedVersion(tx, article);
  return signed ?? freezeVersion(tx, article, { reason: "sign_off", note: null, personId: actor.personId });
}
