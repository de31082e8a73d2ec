import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { OnClaim } from "@/lib/claims/claim";
import { refuseStep } from "@/lib/claims/refuse-step";
import { acceptWords } from "@/lib/claims/server/accept-words";
import { changeState } from "@/lib/claims/server/change-state";
import { openClaim } from "@/lib/claims/server/open-claim";
import { claimWords, splitWords } from "@/lib/claims/words";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { sha256 } from "@/lib/text/server/hash";
import { refuseLostWords } from "../refuse-verdict";
import { findVerdict } from "./read-verdicts";
import { insertReaffirmation } from "./store";

/**
 * "The verdict still holds": binds the standing verdict to the words as they stand now, after they changed. The claim
 * waits for a signature again, and whoever reaffirmed may not give it. Refused while words are lost.
 */
export async function reaffirmVerdict(actor: Actor, claimId: ClaimId, { version }: OnClaim): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "judge");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const { article, claim } = open.value;
    const refusal = refuseStep(claim.state, "reaffirm") ?? refuseLostWords(claim.occurrences.map((occurrence) => occurrence.state));
    if (refusal) return refusal;
    const verdict = await findVerdict(tx, actor.newsroomId, claimId);
    if (!verdict) throw new Error(`Claim ${claimId} is to be checked again without having a verdict.`);
    const words = claimWords(await acceptWords(tx, article, claim));
    await insertReaffirmation(tx, { newsroomId: actor.newsroomId, claimId, verdictId: verdict.id, personId: actor.personId, words, wordsSha256: sha256(words) });
    const told = (all: string): string => splitWords(all).join(" · ");
    await recordEvent(tx, actor, { articleId: article.id, claimId }, {
      type: "verdict-reaffirmed", number: verdict.number, before: told(verdict.words), after: told(words),
    });
    await changeState(tx, actor, open.value, { step: "reaffirm", row: { letStand: null } });
    return done(claimId);
  });
}
