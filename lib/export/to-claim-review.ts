import type { ArticleRecord, RecordedClaim } from "@/lib/sign-off/record";
import { publicBase } from "./page-address";
import { verdictInWords } from "./to-web-annotation";

/** Why a claim gives no ClaimReview; `rule` is its number in the list below. */
export type ReviewRefusal = { claimId: string; number: number; rule: string; message: string };
export type ClaimReviews = { reviews: object[]; refused: ReviewRefusal[] };

/**
 * schema.org ClaimReview for every claim that may have one, as the search companies document it (copy of 2026-09-15).
 * Rules that refuse: CR-02 the page needs an https address · CR-03 the summary may not say the rating · CR-05 the scale's
 * numbers must be usable · CR-08 the claimant is not the reviewer · CR-11 a claim is not newer than its review ·
 * CR-14 only an attributed claim, signed off. What is not here refuses nothing: a missing claimant is left out (CR-09),
 * and the article under check is itself an appearance when no other is known (CR-10).
 */
export function toClaimReviews(record: ArticleRecord): ClaimReviews {
  const reviews: object[] = [];
  const refused: ReviewRefusal[] = [];
  const base = publicBase(record);
  for (const claim of record.claims) {
    const fault = findFault(record, claim, base);
    if (fault || !base) {
      refused.push({ claimId: claim.id, number: claim.number, ...(fault ?? NO_ADDRESS) });
    } else {
      reviews.push(review(record, claim, base));
    }
  }
  return { reviews, refused };
}

type Fault = { rule: string; message: string };
const NO_ADDRESS: Fault = {
  rule: "CR-02",
  message: "The newsroom has no public https address. An admin sets it in the settings; the review's page lies below it.",
};

function findFault(record: ArticleRecord, claim: RecordedClaim, base: string | null): Fault | null {
  if (claim.origin === "own") {
    return { rule: "CR-14", message: `Claim ${claim.number} is the newsroom's own assertion; only what somebody else says can be reviewed.` };
  }
  if (!base) return NO_ADDRESS;
  const label = record.scale.find((rating) => says(claim.statement, rating.label));
  if (label) {
    return { rule: "CR-03", message: `The statement of claim ${claim.number} contains the rating “${label.label}”. Reword it so that it only says what was claimed.` };
  }
  if (claim.claimant?.name.trim().toLowerCase() === record.newsroom.name.trim().toLowerCase()) {
    return { rule: "CR-08", message: `The claimant of claim ${claim.number} is the newsroom itself.` };
  }
  if (claim.claimedOn && claim.claimedOn > claim.signOff.at.slice(0, 10)) {
    return { rule: "CR-11", message: `Claim ${claim.number} is dated ${claim.claimedOn}, after its review.` };
  }
  if (claim.verdict.evidenceState === "sufficient" && !usableScale(record)) {
    return { rule: "CR-05", message: "The rating scale needs at least two values, none below 1." };
  }
  return null;
}

/** Whether the text contains the label as words of its own, in any case. */
function says(text: string, label: string): boolean {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").test(text);
}

function usableScale(record: ArticleRecord): boolean {
  const values = record.scale.map((rating) => rating.value);
  return new Set(values).size >= 2 && Math.min(...values) >= 1;
}

function review(record: ArticleRecord, claim: RecordedClaim, base: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: `${base}/checks/${claim.id}`,
    claimReviewed: claim.statement,
    datePublished: claim.signOff.at.slice(0, 10),
    inLanguage: record.article.language,
    author: { "@type": "Organization", name: record.newsroom.name, url: `${base}/` },
    itemReviewed: {
      "@type": "Claim",
      ...(claim.claimedOn ? { datePublished: claim.claimedOn } : {}),
      ...(claim.claimant ? { author: author(claim.claimant) } : {}),
      appearance: appearances(record, claim, base),
      ...firstAppearance(claim),
    },
    reviewRating: rating(record, claim),
    reviewBody: claim.verdict.justification,
  };
}

function author(claimant: NonNullable<RecordedClaim["claimant"]>): object {
  return { "@type": "Person", name: claimant.name, ...(claimant.address ? { sameAs: claimant.address } : {}) };
}

function appearances(record: ArticleRecord, claim: RecordedClaim, base: string): object[] {
  if (claim.appearances.length > 0) return claim.appearances.map(work);
  const url = record.article.sourceUrl ?? `${base}/articles/${record.article.id}`;
  return [{ "@type": "CreativeWork", name: record.article.title, url }];
}

function firstAppearance(claim: RecordedClaim): object {
  const first = claim.appearances.find((appearance) => appearance.isFirst);
  return first ? { firstAppearance: work(first) } : {};
}

function work({ address, title, on }: RecordedClaim["appearances"][number]): object {
  return { "@type": "CreativeWork", url: address, ...(title ? { name: title } : {}), ...(on ? { datePublished: on } : {}) };
}

/** Numbers only where evidence suffices: "not enough" and "conflicting" are no degrees of truth (CR-06). */
function rating(record: ArticleRecord, claim: RecordedClaim): object {
  const { rating: given, evidenceState } = claim.verdict;
  const words = { "@type": "Rating", alternateName: verdictInWords(claim.verdict) };
  if (!given || evidenceState !== "sufficient") return words;
  const values = record.scale.map((step) => step.value);
  return { ...words, ratingValue: given.value, bestRating: Math.max(...values), worstRating: Math.min(...values) };
}
