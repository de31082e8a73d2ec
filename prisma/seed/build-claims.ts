import { surroundingsOf } from "@/lib/anchoring/describe";
import { enterCheck } from "@/lib/articles/server/enter-check";
import { headText } from "@/lib/articles/server/head-text";
import { lockArticle } from "@/lib/articles/server/lock-article";
import type { Actor } from "@/lib/auth/actor";
import { CLAIM_LIMITS } from "@/lib/claims/claim";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import { recountCovered } from "@/lib/claims/server/recount-covered";
import { guessType, suggestStatement } from "@/lib/claims/suggest";
import { newId, type ArticleId, type ClaimId, type OccurrenceId, type SourceId, type VerdictId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { getRatingScale } from "@/lib/settings/server/read-rating-scale";
import { OffsetTable } from "@/lib/text/offset-table";
import { sha256 } from "@/lib/text/server/hash";

/** What a desk's claims look like halfway, every ten of them. */
const STATES = ["open", "reported", "open", "in_check", "reported", "open", "dismissed", "in_check", "reported", "open"] as const;

/**
 * Thousands of claims in one transaction: rows as the commands would leave them (checked, evidenced and dismissed in
 * turns), without the history that made them. For benchmarks and load alone; everything else tags by the command.
 * `places` are UTF-16 ranges of the article's newest text, in text order; `source` is what every evidence item quotes.
 */
export async function buildClaims(by: Actor, articleId: ArticleId, places: readonly { start: number; end: number }[], source: SourceId): Promise<void> {
  const { newsroomId, personId } = by;
  await inNewsroom(newsroomId, async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) throw new Error(`There is no article ${articleId}.`);
    await carryOccurrences(tx, article);
    const { text, seq } = await headText(tx, articleId);
    const offsets = new OffsetTable(text);
    const { ratings } = await getRatingScale(tx, newsroomId);
    const claims = places.map(({ start, end }, at) => {
      const id = newId<ClaimId>();
      const quote = text.slice(start, end);
      const state = STATES[at % STATES.length] ?? "open";
      return { id, quote, state, start, end };
    });
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
    const reported = claims.filter(({ state }) => state === "reported");
    await tx.evidence.createMany({
      data: reported.map(({ id, quote }) => ({
        id: newId(), newsroomId, claimId: id, sourceId: source, createdById: personId,
        excerpt: `The register has it so: ${quote}`, locator: "table 4", stance: "supports" as const,
      })),
    });
    await tx.evidenceWork.createMany({ data: reported.map(({ id }) => ({ id: newId(), newsroomId, claimId: id, personId })) });
    await tx.verdict.createMany({
      data: reported.map(({ id, quote }, at) => ({
        id: newId<VerdictId>(), newsroomId, claimId: id, number: 1, givenById: personId,
        ratingId: ratings[at % ratings.length]?.id ?? null,
        evidenceState: "sufficient" as const,
        outcome: "confirmed" as const,
        justification: "Table 4 of the register gives the same figure for the same month.",
        words: quote,
        wordsSha256: sha256(quote),
      })),
    });
    await recountCovered(tx, article);
    await enterCheck(tx, by, article);
  });
}
