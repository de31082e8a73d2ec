import type { ClaimOrigin, ClaimType, Quantity } from "./claim";

/** What describes a claim besides its words. */
export type Description = {
  statement: string;
  type: ClaimType;
  origin: ClaimOrigin;
  claimant: { name: string; address: string | null } | null;
  claimedOn: string | null;
  appearances: readonly { address: string; title: string | null; on: string | null; isFirst: boolean }[];
  quantity: Quantity | null;
  note: string | null;
  labels: readonly string[];
  assigneeId: string | null;
};

/** What a claim's signature covers besides words, verdict and evidence: a change of any of these ends it. */
export const SIGNED_FIELDS: ReadonlySet<string> = new Set(["statement", "origin", "claimant", "quantity"]);

/** What only the desk sees: a change of these ends no sign-off. */
export const DESK_FIELDS: ReadonlySet<string> = new Set(["note", "labels", "assigneeId"]);

/** The description in words, one text a field: what histories show, and what tells whether anything changed. */
export function toldDescription(description: Description): Record<keyof Description, unknown> {
  const { claimant, quantity, appearances } = description;
  return {
    statement: description.statement,
    type: description.type,
    origin: description.origin,
    claimant: claimant && [claimant.name, claimant.address].filter(Boolean).join(", "),
    claimedOn: description.claimedOn,
    appearances: appearances.map(({ address, title, on, isFirst }) => [address, title, on, isFirst ? "first" : null].filter(Boolean).join(" · ")),
    quantity: quantity && toldQuantity(quantity),
    note: description.note,
    labels: description.labels,
    assigneeId: description.assigneeId,
  };
}

function toldQuantity({ value, unit, currency, period, asOf }: Quantity): string {
  const named = { unit, currency, period, "as of": asOf };
  return [value, ...Object.entries(named).flatMap(([name, part]) => (part === null ? [] : [`${name} ${part}`]))].join(", ");
}
