import { lockArticle, readArticleOfText, type LockedArticle } from "@/lib/articles/server/lock-article";
import { recordMergeFaults } from "@/lib/articles/server/record-merge-faults";
import { replayLog } from "@/lib/articles/server/replay-log";
import { factsOf, settledFacts, type TextFacts } from "@/lib/articles/server/settle-text";
import type { Announcement } from "@/lib/audit/announcement";
import { announcing } from "@/lib/audit/server/announce";
import type { ArticleId } from "@/lib/foundation/ids";
import { together } from "@/lib/foundation/server/together";
import type { Tx } from "@/lib/foundation/server/transaction";
import { carryRanges, type CarriedRanges } from "./carry-ranges";
import { countCovered } from "./count-covered";
import { driftOf, markDrift } from "./mark-drift";
import { driftedClaims, foldChanges, freshChanges, longerChanges, movedOccurrences, readOccurrences, restatedOccurrences, type FoldedChanges, type StoredOccurrence } from "./store-occurrences";

/** More than so many changed claims are read together. */
const MOST_NAMED = 20;

/** How many occurrences now read otherwise than before, and up to which update all of them have been carried. */
export type Carry = { seq: number; changed: number };

/** What carrying up to `seq` comes to, before anything of it is written. */
type Outlook = CarriedRanges & { seq: number; stored: readonly StoredOccurrence[]; folded: FoldedChanges; facts: TextFacts };

/**
 * Carries every occurrence of the article through what the log holds beyond `carriedSeq`, one update at a time: places,
 * states and current words; who changed which words; claims with a verdict whose words changed need a new check and lose
 * their signatures; words that merging displaced or doubled; the article's title and counts. Under the article's lock and before anything is decided. Idempotent:
 * with nothing new in the log it does nothing, and after a crash the next call does all of it. `keptOne`: words that merging
 * had left twice, when what is new in the log is that a person keeps one copy.
 */
export async function carryOccurrences(tx: Tx, article: LockedArticle, keptOne?: string): Promise<Carry> {
  if (article.carriedSeq === article.headSeq) return { seq: article.carriedSeq, changed: 0 };
  return write(tx, article, await look(tx, article, keptOne));
}

/**
 * The same for whoever decides nothing: reads and reckons first and takes the lock only to write, so that who types waits
 * for it hardly ever. What is written holds as far as the log went at the beginning. Whatever touches a claim carries
 * before, under the lock; when that happened meanwhile, what was reckoned is forgotten and done again. Answers how far everything
 * has been carried, by whomever; null when there is no such article.
 */
export async function carryAhead(tx: Tx, articleId: ArticleId): Promise<Carry | null> {
  const seen = await readArticleOfText(tx, articleId);
  if (!seen) return null;
  if (seen.carriedSeq === seen.headSeq) return { seq: seen.carriedSeq, changed: 0 };
  const outlook = await look(tx, seen);
  const article = await lockArticle(tx, articleId);
  if (!article) return null;
  return article.carriedSeq === seen.carriedSeq ? write(tx, article, outlook) : carryOccurrences(tx, article);
}

async function look(tx: Tx, article: Readonly<LockedArticle>, keptOne?: string): Promise<Outlook> {
  const stored = await readOccurrences(tx, article.id);
  const outlook = await replayLog(tx, article, (replica, updates) => {
    const carried = carryRanges(replica, updates, stored, keptOne === undefined ? [] : [keptOne]);
    return { ...carried, facts: factsOf(replica, article, countCovered(replica.blocks, article.language, carried.occurrences)) };
  });
  return { ...outlook, seq: article.headSeq, stored, folded: await foldChanges(tx, outlook.changes) };
}

async function write(tx: Tx, article: LockedArticle, { seq, stored, occurrences, changes, folded, faults, facts }: Outlook): Promise<Carry> {
  const restated = occurrences.filter((occurrence, index) => !readsAs(occurrence, stored[index]));
  const moved = occurrences.filter((occurrence, index) => readsAs(occurrence, stored[index]) && !standsAt(occurrence, stored[index]));
  const { changed, states } = driftOf({ before: stored, changes });
  const news = changed.length === 0 ? [] : [announcing({ ...claimsChanged(article), seq, ...(changed.length <= MOST_NAMED ? { claimIds: changed } : {}) })];
  await together(tx, [movedOccurrences(seq, moved), restatedOccurrences(seq, restated), longerChanges(folded), freshChanges(article, folded), driftedClaims(changed, states), settledFacts(article, facts)], ...news);
  await markDrift(tx, article, { before: stored, after: occurrences, changes }, states);
  await recordMergeFaults(tx, article, faults);
  return { seq, changed: new Set(changes.map((change) => change.occurrenceId)).size };
}

function claimsChanged({ id, newsroomId }: LockedArticle): Announcement {
  return { newsroomId, articleId: id, kind: "claims" };
}

function standsAt(one: StoredOccurrence, other: StoredOccurrence | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

/** Whether all but the place is the same: that is what a keystroke leaves of thousands of claims behind it. */
function readsAs(one: StoredOccurrence, other: StoredOccurrence | undefined): boolean {
  return other !== undefined && READ.every((field) => one[field] === other[field]) && JSON.stringify(one.knownParts) === JSON.stringify(other.knownParts);
}

const READ = ["state", "currentWords", "prefix", "suffix"] as const;
