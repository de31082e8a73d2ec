import { changesBetween } from "@/lib/audit/event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId, EvidenceId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { unknownSource } from "@/lib/sources/server/change-source";
import { findSource, type Source } from "@/lib/sources/server/read-sources";
import type { ChangeEvidence } from "../evidence";
import { openEvidence } from "./open-evidence";
import type { Evidence } from "./read-evidence";
import { updateEvidence, type EvidenceRow } from "./store";
import { workOnEvidence } from "./work-on-evidence";

/** Changes an evidence item: another passage, place, stance, source or question. Ends the claim's signature; what is already so changes nothing. */
export async function changeEvidence(actor: Actor, id: EvidenceId, input: ChangeEvidence): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const open = await openEvidence(tx, actor, id, input.version);
    if (!open.ok) return open;
    const { item } = open.value;
    const before = await findSource(tx, actor.newsroomId, item.sourceId);
    const after = input.sourceId === undefined ? before : await findSource(tx, actor.newsroomId, input.sourceId);
    if (!before || !after) return unknownSource();
    const row = changedRow(item, input);
    const changes = changesBetween(told(item, before), told(row, after));
    if (changes.length === 0 && row.sourceId === item.sourceId) return done(item.claimId);
    await updateEvidence(tx, actor.newsroomId, item, row);
    await workOnEvidence(tx, actor, open.value, { type: "evidence-changed", source: after.title, changes });
    return done(item.claimId);
  });
}

function changedRow(item: Evidence, input: ChangeEvidence): EvidenceRow {
  return {
    sourceId: input.sourceId ?? item.sourceId,
    excerpt: input.excerpt ?? item.excerpt,
    locator: input.locator === undefined ? item.locator : input.locator,
    stance: input.stance ?? item.stance,
    question: input.question === undefined ? item.question : input.question,
  };
}

function told({ excerpt, locator, stance, question }: Omit<EvidenceRow, "sourceId">, source: Source): Record<string, unknown> {
  return { source: source.title, excerpt, locator, stance, question };
}
