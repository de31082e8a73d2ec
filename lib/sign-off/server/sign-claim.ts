import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { OnClaim } from "@/lib/claims/claim";
import { refuseStep } from "@/lib/claims/refuse-step";
import { changeState } from "@/lib/claims/server/change-state";
import { openClaim, type OpenClaim } from "@/lib/claims/server/open-claim";
import { claimWords, splitWords } from "@/lib/claims/words";
import { findEvidence } from "@/lib/evidence/server/read-evidence";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { sha256 } from "@/lib/text/server/hash";
import { findVerdict, type StandingVerdict } from "@/lib/verdicts/server/read-verdicts";
import { whyExcluded } from "../exclusion";
import { refuseRecord } from "../refuse-record";
import { signedText } from "../signed-record";
import { freezeForSignature } from "./freeze-for-signature";
import { involvedIn } from "./involved-in";
import { insertSignOff } from "./store";

/**
 * A second person's signature on exact words, in one frozen text, and an exact record. Refused, with an entry in the history, to whoever gave
 * or reaffirmed the verdict, worked on its evidence, changed its words since intake, or wrote the article: no role lifts
 * that. Refused to everybody while the words are not those of the verdict, or the verdict has lost its evidence.
 */
export async function signClaim(actor: Actor, claimId: ClaimId, { version }: OnClaim): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "sign");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const refusal = refuseStep(open.value.claim.state, "sign-off");
    if (refusal) return refusal;
    const verdict = await findVerdict(tx, actor.newsroomId, claimId);
    if (!verdict) throw new Error(`Claim ${claimId} is reported without having a verdict.`);
    return (await refuseInvolved(tx, actor, open.value, verdict)) ?? (await sign(tx, actor, open.value, verdict));
  });
}

async function refuseInvolved(tx: Tx, actor: Actor, { article, claim }: OpenClaim, verdict: StandingVerdict): Promise<Extract<Outcome<never>, { ok: false }> | null> {
  const excluded = whyExcluded(actor.personId, await involvedIn(tx, article, claim, verdict));
  if (!excluded) return null;
  await recordEvent(tx, actor, { articleId: article.id, claimId: claim.id }, { type: "sign-off-refused", ...excluded });
  return refused("forbidden", excluded.code, excluded.message);
}

async function sign(tx: Tx, actor: Actor, open: OpenClaim, verdict: StandingVerdict): Promise<Outcome<ClaimId>> {
  const { article, claim } = open;
  const evidence = await findEvidence(tx, actor.newsroomId, [claim.id]);
  const words = claimWords(claim.occurrences);
  const wordsSha256 = sha256(words);
  const refusal = refuseRecord({
    occurrences: claim.occurrences.map((occurrence) => occurrence.state),
    sameWords: wordsSha256 === verdict.wordsSha256,
    evidenceState: verdict.evidenceState,
    evidence: evidence.length,
  });
  if (refusal) return refusal;
  const { statement, origin, claimant, quantity } = claim;
  const recordSha256 = sha256(signedText({ words, statement, origin, claimant, quantity, verdict, evidence }));
  const { newsroomId, personId: signerId } = actor;
  const version = await freezeForSignature(tx, actor, article);
  await insertSignOff(tx, { newsroomId, claimId: claim.id, verdictId: verdict.id, versionId: version.id, signerId, seq: article.headSeq, wordsSha256, recordSha256 });
  await recordEvent(tx, actor, { articleId: article.id, claimId: claim.id }, {
    type: "claim-signed-off", verdictNumber: verdict.number, words: splitWords(words).join(" · "), versionNumber: version.number,
  });
  await changeState(tx, actor, open, { step: "sign-off" });
  return done(claim.id);
}
