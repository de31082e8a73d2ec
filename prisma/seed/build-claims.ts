import { surroundingsOf } from "@/lib/anchoring/describe";
import { enterCheck } from "@/lib/articles/server/enter-check";
import { headWords } from "@/lib/articles/server/head-text";
import { lockArticle, type LockedArticle } from "@/lib/articles/server/lock-article";
import type { Actor } from "@/lib/auth/actor";
import { CLAIM_LIMITS } from "@/lib/claims/claim";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import { recountCovered } from "@/lib/claims/server/recount-covered";
import { guessType, suggestStatement } from "@/lib/claims/suggest";
import { newId, type ArticleId, type ClaimId, type OccurrenceId, type SourceId, type VerdictId } from "@/lib/foundation/ids";
import { inNewsroom, type Tx } from "@/lib/foundation/server/transaction";
import { getRatingScale } from "@/lib/settings/server/read-rating-scale";
import { OffsetTable } from "@/lib/text/offset-table";
import { sha256 } from "@/lib/text/server/hash";

/** What a desk's claims look like halfway, every ten of them. */
const STATES = ["open", "reported", "open", "in_check", "reported", "open", "dismissed", "in_check", "reported", "open"] as const;

type Place = { start: number; end: number };
type Built = Place & { id: ClaimId; quote: string; state: (typeof STATES)[number] };

/**
 * Thousands of claims as rows, as the commands would leave them (checked, evidenced and dismissed in turns), without the
 * history that made them. For benchmarks and load alone; everything else tags by the command. `places` are UTF-16 ranges
 * of the article's newest text, in text order; `source` is what every evidence item quotes. Three transactions, each well
 * within its time on a busy machine.
 */
export async function buildClaims(by: Actor, articleId: ArticleId, places: readonly Place[], source: SourceId): Promise<void> {
  const claims = await inNewsroom(by.newsroomId, (tx) => insertTagged(tx, by, articleId, places));
  await inNewsroom(by.newsroomId, (tx) => insertChecked(tx, by, claims.filter(({ state }) => state === "reported"), source));
  await inNewsroom(by.newsroomId, async (tx) => {
    const article = await locked(tx, articleId);
    await recountCovered(tx, article);
    await enterCheck(tx, by, article);
  });
}

async function locked(tx: Tx, articleId: ArticleId): Promise<LockedArticle> {
  const article = await lockArticle(tx, articleId);
  if (!article) throw new Error(`There is no article ${articleId}.`);
  await carryOccurrences(tx, article);
  return article;
}

async function insertTagged(tx: Tx, { newsroomId, personId }: Actor, articleId: ArticleId, places: readonly Place[]): Promise<Built[]> {
  await locked(tx, articleId);
  const { text, seq } = await headWords(tx, articleId);
  const offsets = new OffsetTable(text);
  const claims = places.map(({ start, end }, at): Built => ({ id: newId<ClaimId>(), quote: text.slice(start, end), state: STATES[at % STATES.length] ?? "open", start, end }));
  await tx.claim.createMany({
    data: claims.map(({ id, quote, state }, at) => ({
      id, newsroomId, articleId, state,
      number: at + 1,
      createdById: personId,
      statement: suggestStatement(quote).slice(0, CLAIM_LIMITS.statement),
      type: guessType(quote),
      stateReason: state === "dismissed" ? "A matter of opinion." : null,
      assigneeId: state === "in_check" ? personId : null,
    })),
  });
  await tx.occurrence.createMany({
    data: claims.map(({ id, quote, start, end }) => ({
      id: newId<OccurrenceId>(), newsroomId, articleId, claimId: id, quote, carriedSeq: seq,
      ...surroundingsOf(text, { start, end }),
      start: offsets.toCodePoint(start),
      end: offsets.toCodePoint(end),
    })),
  });
  return claims;
}

async function insertChecked(tx: Tx, { newsroomId, personId }: Actor, claims: readonly Built[], source: SourceId): Promise<void> {
  const { ratings } = await getRatingScale(tx, newsroomId);
  await tx.evidence.createMany({
    data: claims.map(({ id, quote }) => ({
      id: newId(), newsroomId, claimId: id, sourceId: source, createdById: personId,
      excerpt: `The register has it so: ${quote}`, locator: "table 4", stance: "supports" as const,
    })),
  });
  await tx.evidenceWork.createMany({ data: claims.map(({ id }) => ({ id: newId(), newsroomId, claimId: id, personId })) });
  await tx.verdict.createMany({
    data: claims.map(({ id, quote }, at) => ({
      id: newId<VerdictId>(), newsroomId, claimId: id, number: 1, givenById: personId,
      ratingId: ratings[at % ratings.length]?.id ?? null,
      evidenceState: "sufficient" as const,
      outcome: "confirmed" as const,
      justification: "Table 4 of the register gives the same figure for the same month.",
      words: quote,
      wordsSha256: sha256(quote),
    })),
  });
}
