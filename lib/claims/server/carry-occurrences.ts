import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { recordMergeFaults } from "@/lib/articles/server/record-merge-faults";
import { readDoubledWords } from "@/lib/articles/server/tray-items";
import { replayLog } from "@/lib/articles/server/replay-log";
import { settleText } from "@/lib/articles/server/settle-text";
import type { Announcement } from "@/lib/audit/announcement";
import { announce } from "@/lib/audit/server/announce";
import type { Tx } from "@/lib/foundation/server/transaction";
import { carryRanges } from "./carry-ranges";
import { countCovered } from "./count-covered";
import { markDrift } from "./mark-drift";
import { readOccurrences, recordChanges, writeOccurrences, type StoredOccurrence } from "./store-occurrences";

/** More than so many changed claims are read together. */
const MOST_NAMED = 20;

/** How many occurrences now read otherwise than before, and up to which update all of them have been carried. */
export type Carry = { seq: number; changed: number };

/**
 * Carries every occurrence of the article through what the log holds beyond `carriedSeq`, one update at a time: places,
 * states and current words; who changed which words; claims with a verdict whose words changed need a new check and lose
 * their signatures; words that merging displaced or doubled; the article's title and counts. Under the article's lock and before anything is decided. Idempotent:
 * with nothing new in the log it does nothing, and after a crash the next call does all of it.
 */
export async function carryOccurrences(tx: Tx, article: LockedArticle): Promise<Carry> {
  if (article.carriedSeq === article.headSeq) return { seq: article.carriedSeq, changed: 0 };
  const stored = await readOccurrences(tx, article.id);
  const doubles = stored.length > 0 ? await readDoubledWords(tx, article) : [];
  const { occurrences, changes, faults, covered } = await replayLog(tx, article, (replica, updates) => {
    const carried = carryRanges(replica, updates, stored, doubles);
    return { ...carried, covered: countCovered(replica.blocks, article.language, carried.occurrences) };
  });
  const moved = occurrences.filter((occurrence, index) => !isSame(occurrence, stored[index]));
  await writeOccurrences(tx, article.headSeq, moved);
  await recordChanges(tx, article, changes);
  await markDrift(tx, article, { before: stored, after: occurrences, changes });
  await recordMergeFaults(tx, article, faults);
  await settleText(tx, article, covered);
  const claimIds = [...new Set(changes.map((change) => change.claimId))];
  if (claimIds.length > 0) await announce(tx, { ...claimsChanged(article), seq: article.headSeq, ...(claimIds.length <= MOST_NAMED ? { claimIds } : {}) });
  return { seq: article.headSeq, changed: new Set(changes.map((change) => change.occurrenceId)).size };
}

function claimsChanged({ id, newsroomId }: LockedArticle): Announcement {
  return { newsroomId, articleId: id, kind: "claims" };
}

function isSame(one: StoredOccurrence, other: StoredOccurrence | undefined): boolean {
  return other !== undefined && FIELDS.every((field) => one[field] === other[field]) && JSON.stringify(one.knownParts) === JSON.stringify(other.knownParts);
}

const FIELDS = ["start", "end", "state", "currentWords", "prefix", "suffix"] as const;
