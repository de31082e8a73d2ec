import { endArticleSignOff } from "@/lib/articles/server/end-article-sign-off";
import { changesBetween, type FieldChange } from "@/lib/audit/event";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import type { ChangeClaim } from "../claim";
import { nextClaimState } from "../claim-state";
import { DESK_FIELDS, SIGNED_FIELDS, toldDescription } from "../describe-claim";
import { refuseStep } from "../refuse-step";
import { changeState } from "./change-state";
import { nameClaimant } from "./name-claimant";
import { openClaim, type OpenClaim } from "./open-claim";
import type { Claim, Claimant } from "./read-claims";
import { refuseAssignee } from "./refuse-assignee";
import { replaceAppearances, updateClaim, type ClaimRow } from "./store";

/**
 * Describes a claim: statement, type, origin, claimant, first date, appearances, quantity; and what only the desk sees:
 * note, labels, assignee. A change of what was signed (statement, origin, claimant, quantity) ends the signature; a
 * change of anything but the desk's own fields ends the article's sign-off. What is already so changes nothing.
 */
export async function changeClaim(actor: Actor, claimId: ClaimId, input: ChangeClaim): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, input.version);
    if (!open.ok) return open;
    const { claim } = open.value;
    const refusal = refuseStep(claim.state, "revise") ?? (await refuseAssignee(tx, actor, input.assigneeId));
    if (refusal) return refusal;
    const claimant = await nameClaimant(tx, actor, input);
    if (!claimant.ok) return claimant;
    const described = describe(claim, input, claimant.value);
    const changes = changesBetween(toldDescription(claim), toldDescription(described));
    if (changes.length > 0) await write(tx, actor, open.value, { described, changes });
    return done(claimId);
  });
}

/** The claim as the input describes it; what is absent stays. */
function describe(claim: Claim, input: ChangeClaim, claimant: Claimant | null | undefined): Claim {
  const { quantity, appearances } = input;
  return {
    ...claim,
    statement: input.statement ?? claim.statement,
    type: input.type ?? claim.type,
    origin: input.origin ?? claim.origin,
    labels: input.labels ?? claim.labels,
    claimant: claimant === undefined ? claim.claimant : claimant,
    claimedOn: input.claimedOn === undefined ? claim.claimedOn : input.claimedOn,
    note: input.note === undefined ? claim.note : input.note,
    assigneeId: input.assigneeId === undefined ? claim.assigneeId : input.assigneeId,
    quantity: quantity ? { unit: null, currency: null, period: null, asOf: null, ...withoutUndefined(quantity) } : quantity === null ? null : claim.quantity,
    appearances: appearances?.map(({ address, title = null, on = null, isFirst = false }) => ({ address, title, on, isFirst })) ?? claim.appearances,
  };
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };
function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>;
}

async function write(tx: Tx, actor: Actor, open: OpenClaim, change: { described: Claim; changes: FieldChange[] }): Promise<void> {
  const { article, claim } = open;
  const { described, changes } = change;
  const concerned = { articleId: article.id, claimId: claim.id };
  const told = changes.filter(({ field }) => field !== "assigneeId");
  if (told.length > 0) await recordEvent(tx, actor, concerned, { type: "claim-changed", changes: told });
  const isAssigned = changes.some(({ field }) => field === "assigneeId");
  if (isAssigned) await recordEvent(tx, actor, concerned, { type: "claim-assigned", personId: described.assigneeId });
  if (changes.some(({ field }) => field === "appearances")) await replaceAppearances(tx, actor.newsroomId, claim.id, described.appearances);

  const row = rowOf(described);
  // Whoever is given an open claim begins with it.
  if (isAssigned && described.assigneeId !== null && claim.state === "open") row.state = nextClaimState("open", "start-check") ?? "open";
  if (changes.some(({ field }) => SIGNED_FIELDS.has(field)) && claim.state === "signed_off") {
    return changeState(tx, actor, open, { step: "revise", ends: "record-changed", row });
  }
  await updateClaim(tx, actor.newsroomId, claim, row);
  if (!changes.every(({ field }) => DESK_FIELDS.has(field))) await endArticleSignOff(tx, actor, article);
  await announce(tx, { newsroomId: actor.newsroomId, articleId: article.id, kind: "claims", claimIds: [claim.id] });
}

function rowOf(claim: Claim): Partial<ClaimRow> {
  const { statement, type, origin, claimant, claimedOn, quantity, note, labels, assigneeId } = claim;
  return { statement, type, origin, claimantId: claimant?.id ?? null, claimedOn, quantity, note, labels, assigneeId };
}
