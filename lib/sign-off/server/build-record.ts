import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { findArticle } from "@/lib/articles/server/read-articles";
import type { FrozenVersion } from "@/lib/articles/server/freeze-version";
import { findVersion } from "@/lib/articles/server/read-versions";
import { headText } from "@/lib/articles/server/head-text";
import { findNames } from "@/lib/auth/server/read-people";
import type { Claim, Occurrence } from "@/lib/claims/server/read-claims";
import { findEvidence } from "@/lib/evidence/server/read-evidence";
import type { Tx } from "@/lib/foundation/server/transaction";
import { getRatingScale, findRatings, viewOfScale } from "@/lib/settings/server/read-rating-scale";
import { getSettings } from "@/lib/settings/server/read-settings";
import { findSources } from "@/lib/sources/server/read-sources";
import { sliceCodePoints } from "@/lib/text/offsets";
import { articleRecord, type ArticleRecord } from "../record";
import { wasCut } from "../gate";
import { gateClaim, gatherClaims } from "./gather-claims";
import { findSignOffs } from "./read-sign-offs";
import { recordedOccurrences, recordSigned, type Lookups } from "./record-claim";

/**
 * The verified record of the article in `version`, which must hold the newest text: its signed and its dismissed claims,
 * parsed by the schema that exports read. Throws when a range of it does not hold its quote: nothing wrong leaves the
 * building. The caller holds the lock, has carried the ranges to the head, and frozen the version there.
 */
export async function buildRecord(tx: Tx, article: LockedArticle, version: FrozenVersion, signOff: ArticleRecord["signOff"] = null): Promise<ArticleRecord> {
  const { newsroomId } = article;
  const frozen = await findVersion(tx, newsroomId, article.id, version.number);
  const details = await findArticle(tx, newsroomId, article.id);
  if (!frozen || !details) throw new Error(`Article ${article.id} has no version ${version.number}.`);
  if ((await headText(tx, article.id)).text !== frozen.text) throw new Error("A record is made of the newest text alone: freeze it first.");
  const { id, name, timeZone, publicAddress } = await getSettings(tx, newsroomId);
  const gathered = await gatherClaims(tx, { newsroomId, articleId: article.id });
  const lookups = await lookUp(tx, article, gathered.map(({ claim }) => claim), gathered);
  const live = gathered.filter(({ claim }) => claim.state !== "withdrawn");
  const signed = live.filter(({ claim }) => claim.state === "signed_off");
  const dismissed = live.filter(({ claim }) => claim.state === "dismissed");
  const { title, byline, publication, language, direction, sourceUrl, externalId } = details;
  const record = articleRecord.parse({
    newsroom: { id, name, timeZone, publicAddress },
    article: { id: article.id, title, byline, publication, language, direction, sourceUrl, externalId },
    version: {
      id: frozen.id, number: frozen.number, seq: frozen.seq, text: frozen.text, textSha256: frozen.textSha256, content: frozen.content,
      at: frozen.createdAt.toISOString(),
    },
    signOff,
    scale: viewOfScale(await getRatingScale(tx, newsroomId)).ratings,
    claims: signed.map(({ claim, verdict }) => recordSigned(claim, verdict, lookups)),
    dismissed: dismissed.map(({ claim }) => ({
      id: claim.id, number: claim.number, reason: claim.stateReason ?? "", occurrences: recordedOccurrences(claim),
    })),
    unsigned: live.filter((one) => one.claim.state !== "signed_off" && one.claim.state !== "dismissed" && !wasCut(gateClaim(one))).length,
  });
  for (const { claim } of [...signed, ...dismissed]) claim.occurrences.forEach((occurrence) => assertHoldsQuote(frozen.text, occurrence));
  return record;
}

async function lookUp(tx: Tx, { newsroomId }: LockedArticle, claims: readonly Claim[], gathered: Awaited<ReturnType<typeof gatherClaims>>): Promise<Lookups> {
  const ids = claims.map((claim) => claim.id);
  const evidence = await findEvidence(tx, newsroomId, ids);
  const signOffs = await findSignOffs(tx, newsroomId, ids);
  const verdicts = gathered.flatMap(({ verdict }) => verdict ?? []);
  const people = [
    ...claims.flatMap((claim) => claim.letStand?.byId ?? []),
    ...verdicts.flatMap((verdict) => [verdict.givenById, ...verdict.reaffirmations.map((one) => one.personId)]),
    ...[...signOffs.values()].map((one) => one.signerId),
  ];
  return {
    evidence: Map.groupBy(evidence, (item) => item.claimId),
    sources: await findSources(tx, newsroomId, evidence.map((item) => item.sourceId)),
    ratings: await findRatings(tx, newsroomId, verdicts.flatMap((verdict) => verdict.ratingId ?? [])),
    names: await findNames(tx, newsroomId, people),
    signOffs,
  };
}

function assertHoldsQuote(text: string, { id, state, start, end, quote }: Occurrence): void {
  if (state === "attached" && sliceCodePoints(text, start, end) !== quote) throw new Error(`Occurrence ${id} does not hold its quote in the frozen text.`);
}
