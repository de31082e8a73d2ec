import { headText } from "@/lib/articles/server/head-text";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import type { Tx } from "@/lib/foundation/server/transaction";
import { findByOffsets, recordWords } from "../find-words";
import type { Claim, Occurrence } from "./read-claims";
import { rewriteOccurrence } from "./store";

/**
 * Records the words that stand now in every occurrence whose words changed: a person has looked at them and decides on
 * them. Lost occurrences stay lost. Answers the occurrences as they are then. The ranges must have been carried to the head.
 */
export async function acceptWords(tx: Tx, article: LockedArticle, claim: Claim): Promise<Occurrence[]> {
  if (claim.occurrences.every((occurrence) => occurrence.state !== "changed")) return claim.occurrences;
  const { text, seq } = await headText(tx, article.id);
  const accepted: Occurrence[] = [];
  for (const occurrence of claim.occurrences) {
    accepted.push(occurrence.state === "changed" ? await accept(tx, article, occurrence, { text, seq }) : occurrence);
  }
  return accepted;
}

async function accept(tx: Tx, article: LockedArticle, occurrence: Occurrence, head: { text: string; seq: number }): Promise<Occurrence> {
  const place = findByOffsets(head.text, occurrence);
  if (!place.ok) throw new Error(`A carried range must hold words of the newest text: ${occurrence.id}.`);
  const words = { ...recordWords(head.text, place.value), carriedSeq: head.seq };
  await rewriteOccurrence(tx, article.newsroomId, occurrence.id, words);
  return { ...occurrence, ...words, state: "attached", currentWords: null };
}
