import type { z } from "zod";
import type { Claim } from "@/lib/claims/server/read-claims";
import type { Evidence } from "@/lib/evidence/server/read-evidence";
import type { ClaimId } from "@/lib/foundation/ids";
import type { StoredRating } from "@/lib/settings/server/read-rating-scale";
import type { Source } from "@/lib/sources/server/read-sources";
import type { StandingVerdict } from "@/lib/verdicts/server/read-verdicts";
import type { RecordedClaim, recordedEvidence, recordedOccurrence } from "../record";
import type { SignOff } from "./read-sign-offs";

/** What a record's claims are put together from, each read once for the whole article. */
export type Lookups = {
  evidence: ReadonlyMap<ClaimId, readonly Evidence[]>;
  sources: ReadonlyMap<string, Source>;
  ratings: ReadonlyMap<string, StoredRating>;
  names: ReadonlyMap<string, string>;
  signOffs: ReadonlyMap<ClaimId, SignOff>;
};

/** A signed claim as the record keeps it. Throws when it has no verdict or no signature: then it is not signed. */
export function recordSigned(claim: Claim, verdict: StandingVerdict | null, lookups: Lookups): RecordedClaim {
  const signOff = lookups.signOffs.get(claim.id);
  if (!verdict || !signOff) throw new Error(`Claim ${claim.id} is signed off without a verdict or a signature.`);
  const by = (id: string): { id: string; name: string } => ({ id, name: lookups.names.get(id) ?? "" });
  const { id, number, statement, type, origin, claimant, claimedOn, appearances, quantity, labels, letStand } = claim;
  return {
    id, number, statement, type, origin, claimant, claimedOn, appearances, quantity, labels,
    occurrences: recordedOccurrences(claim),
    evidence: (lookups.evidence.get(claim.id) ?? []).map((item) => recordEvidence(item, lookups.sources)),
    verdict: {
      id: verdict.id,
      rating: recordRating(verdict, lookups.ratings),
      evidenceState: verdict.evidenceState,
      outcome: verdict.outcome,
      justification: verdict.justification,
      by: by(verdict.givenById),
      at: verdict.givenAt.toISOString(),
      reaffirmedBy: verdict.reaffirmations.map((one) => ({ by: by(one.personId), at: one.at.toISOString() })),
    },
    signOff: { id: signOff.id, by: by(signOff.signerId), at: signOff.signedAt.toISOString(), recordSha256: signOff.recordSha256 },
    letStand: letStand && { by: by(letStand.byId), at: letStand.at.toISOString(), reason: letStand.reason },
  };
}

/** The claim's places in the text, in text order; a lost one has none. */
export function recordedOccurrences(claim: Claim): z.infer<typeof recordedOccurrence>[] {
  return claim.occurrences
    .filter((occurrence) => occurrence.state === "attached")
    .map(({ id, start, end, quote, prefix, suffix }) => ({ id, start, end, quote, prefix, suffix }));
}

function recordRating(verdict: StandingVerdict, ratings: Lookups["ratings"]): RecordedClaim["verdict"]["rating"] {
  const rating = verdict.ratingId === null ? undefined : ratings.get(verdict.ratingId);
  return rating ? { key: rating.key, label: rating.label, description: rating.description, value: rating.value } : null;
}

function recordEvidence(item: Evidence, sources: Lookups["sources"]): z.infer<typeof recordedEvidence> {
  const source = sources.get(item.sourceId);
  if (!source) throw new Error(`Evidence ${item.id} has no source.`);
  const { id, kind, title, author, publisher, address, publishedOn, accessedOn, standing } = source;
  const { excerpt, locator, stance, question } = item;
  return { id: item.id, source: { id, kind, title, author, publisher, address, publishedOn, accessedOn, standing }, excerpt, locator, stance, question };
}
