import { authorsOfEach } from "@/lib/articles/server/authors-of-words";
import { hasWrittenIn, type Article } from "@/lib/articles/server/read-articles";
import type { Actor } from "@/lib/auth/actor";
import { findNames } from "@/lib/auth/server/read-people";
import type { Claim } from "@/lib/claims/server/read-claims";
import { findWordChangers } from "@/lib/claims/server/read-word-changers";
import { findEvidence, findEvidenceWorkers } from "@/lib/evidence/server/read-evidence";
import type { Tx } from "@/lib/foundation/server/transaction";
import { permits } from "@/lib/newsroom/roles";
import { findRatings } from "@/lib/settings/server/read-rating-scale";
import { judgesOf } from "@/lib/sign-off/server/involved-in";
import { findReturns, findSignOffs } from "@/lib/sign-off/server/read-sign-offs";
import { findSources } from "@/lib/sources/server/read-sources";
import { findVerdicts } from "@/lib/verdicts/server/read-verdicts";
import type { ClaimView } from "../views";
import { claimViewOf, type Beside } from "./claim-view";

/** Claims of one article as this person sees them; a handful of queries, however many claims there are. */
export async function claimViews(tx: Tx, actor: Actor, article: Article, claims: readonly Claim[]): Promise<ClaimView[]> {
  const beside = await readBeside(tx, actor, article, claims);
  return claims.map((claim) => claimViewOf(actor, article, claim, beside));
}

async function readBeside(tx: Tx, actor: Actor, article: Article, claims: readonly Claim[]): Promise<Beside> {
  const { newsroomId } = actor;
  const ids = claims.map((claim) => claim.id);
  const evidence = await findEvidence(tx, newsroomId, ids);
  const verdicts = await findVerdicts(tx, newsroomId, ids);
  const signOffs = await findSignOffs(tx, newsroomId, ids);
  const returns = await findReturns(tx, newsroomId, ids);
  const people = [
    ...claims.flatMap((claim) => [claim.createdById, claim.assigneeId ?? [], claim.letStand?.byId ?? []].flat()),
    ...evidence.map((item) => item.createdById),
    ...[...verdicts.values()].flatMap(judgesOf),
    ...[...signOffs.values()].map((one) => one.signerId),
    ...[...returns.values()].map((one) => one.personId),
  ];
  return {
    evidence: Map.groupBy(evidence, (item) => item.claimId),
    sources: await findSources(tx, newsroomId, evidence.map((item) => item.sourceId)),
    verdicts,
    ratings: await findRatings(tx, newsroomId, [...verdicts.values()].flatMap((verdict) => verdict.ratingId ?? [])),
    signOffs,
    returns,
    names: await findNames(tx, newsroomId, people),
    workers: Map.groupBy(await findEvidenceWorkers(tx, newsroomId, ids), (one) => one.claimId),
    changers: Map.groupBy([...(await findWordChangers(tx, newsroomId, ids)), ...(await ownWords(tx, actor, article, claims))], (one) => one.claimId),
  };
}

/** The claims that wait for a signature and hold words that this very person wrote: only those who wrote at all are looked at. */
async function ownWords(tx: Tx, actor: Actor, article: Article, claims: readonly Claim[]): Promise<{ claimId: Claim["id"]; personId: Actor["personId"] }[]> {
  if (!permits(actor.roles, "sign") || !(await hasWrittenIn(tx, actor.newsroomId, article.id, actor.personId))) return [];
  const waiting = claims.filter((claim) => claim.state === "reported");
  const authors = await authorsOfEach(tx, article, waiting.map(({ occurrences }) => occurrences.filter((occurrence) => occurrence.state !== "lost")));
  return waiting.filter((_, at) => authors[at]?.includes(actor.personId)).map((claim) => ({ claimId: claim.id, personId: actor.personId }));
}
