import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId, EvidenceId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { findSource } from "@/lib/sources/server/read-sources";
import type { WithdrawEvidence } from "../evidence";
import { openEvidence } from "./open-evidence";
import { updateEvidence } from "./store";
import { workOnEvidence } from "./work-on-evidence";

/** Withdraws an evidence item: it leaves the record, its row stays for the history. Ends the claim's signature. */
export async function withdrawEvidence(actor: Actor, id: EvidenceId, { version }: WithdrawEvidence): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const open = await openEvidence(tx, actor, id, version);
    if (!open.ok) return open;
    const { item } = open.value;
    const source = await findSource(tx, actor.newsroomId, item.sourceId);
    await updateEvidence(tx, actor.newsroomId, item, { withdrawnAt: new Date() });
    await workOnEvidence(tx, actor, open.value, { type: "evidence-withdrawn", source: source?.title ?? "", excerpt: item.excerpt });
    return done(item.claimId);
  });
}
