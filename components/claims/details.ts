import type { useTranslations } from "use-intl";
import type { ClaimView } from "@/lib/desk/views";
import type { ClaimOrigin, ClaimType } from "@/lib/claims/claim";
import { claimantBody, type ChosenClaimant } from "./claimant-field";

export type QuantityText = { value: string; unit: string; currency: string; period: string; asOf: string };
export type AppearanceText = { address: string; title: string; on: string; isFirst: boolean };

/** A claim's description as a form holds it: every part is text, "" where there is nothing. */
export type Details = {
  statement: string;
  type: ClaimType;
  origin: ClaimOrigin;
  claimant: ChosenClaimant;
  claimedOn: string;
  quantity: QuantityText;
  appearances: AppearanceText[];
  note: string;
  labels: string;
};

export function detailsOf(claim: ClaimView): Details {
  const { quantity } = claim;
  return {
    statement: claim.statement,
    type: claim.type,
    origin: claim.origin,
    claimant: claim.claimant && { id: claim.claimant.id, name: claim.claimant.name },
    claimedOn: claim.claimedOn ?? "",
    quantity: {
      value: quantity?.value ?? "",
      unit: quantity?.unit ?? "",
      currency: quantity?.currency ?? "",
      period: quantity?.period ?? "",
      asOf: quantity?.asOf ?? "",
    },
    appearances: claim.appearances.map(({ address, title, on, isFirst }) => ({ address, title: title ?? "", on: on ?? "", isFirst })),
    note: claim.note ?? "",
    labels: claim.labels.join(", "),
  };
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The body that makes `before` into `after`: only what differs, so that two people may change different parts. */
export function detailsBody(after: Details, before: Details): Record<string, unknown> {
  const parts: Record<keyof Details, () => Record<string, unknown>> = {
    statement: () => ({ statement: after.statement }),
    type: () => ({ type: after.type }),
    origin: () => ({ origin: after.origin }),
    claimant: () => claimantBody(after.claimant),
    claimedOn: () => ({ claimedOn: orNull(after.claimedOn) }),
    quantity: () => ({ quantity: quantityBody(after.quantity) }),
    appearances: () => ({ appearances: after.appearances.filter(({ address }) => address.trim() !== "").map(appearanceBody) }),
    note: () => ({ note: orNull(after.note) }),
    labels: () => ({ labels: after.labels.split(",").flatMap((label) => orNull(label) ?? []) }),
  };
  return Object.fromEntries(
    (Object.keys(parts) as (keyof Details)[])
      .filter((part) => JSON.stringify(after[part]) !== JSON.stringify(before[part]))
      .flatMap((part) => Object.entries(parts[part]())),
  );
}

function quantityBody({ value, unit, currency, period, asOf }: QuantityText): Record<string, unknown> | null {
  if (value.trim() === "") return null;
  return { value: value.trim(), unit: orNull(unit), currency: orNull(currency.toUpperCase()), period: orNull(period), asOf: orNull(asOf) };
}

function appearanceBody({ address, title, on, isFirst }: AppearanceText): Record<string, unknown> {
  return { address: address.trim(), title: orNull(title), on: orNull(on), isFirst };
}

/** One part of the description beside the name of its words in the catalogue. */
export type ToldPart = { part: "statement" | "type" | "origin" | "claimant" | "claimedOn" | "quantity" | "appearances" | "note" | "labels"; words: string };

/** The description in words: what two people compare. */
export function toldDetails(details: Details, words: ReturnType<typeof useTranslations<"words">>): ToldPart[] {
  const joined = (...parts: string[]): string => parts.filter((part) => part !== "").join(" · ");
  const { quantity } = details;
  return [
    { part: "statement", words: details.statement },
    { part: "type", words: words(`claimType.${details.type}`) },
    { part: "origin", words: words(`claimOrigin.${details.origin}`) },
    { part: "claimant", words: details.claimant?.name ?? "" },
    { part: "claimedOn", words: details.claimedOn },
    { part: "quantity", words: joined(quantity.value, quantity.unit, quantity.currency, quantity.period, quantity.asOf) },
    { part: "appearances", words: details.appearances.map(({ address, title, on }) => joined(address, title, on)).join("\n") },
    { part: "note", words: details.note },
    { part: "labels", words: details.labels },
  ];
}
