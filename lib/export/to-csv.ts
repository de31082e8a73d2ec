import { stringify } from "csv-stringify/sync";
import type { ArticleRecord, RecordedClaim } from "@/lib/sign-off/record";

type Row = Record<string, string>;

/**
 * One row an occurrence (one row, without a place, for a claim whose words were cut), in text order. UTF-8 with a byte
 * order mark, because without one the most used spreadsheet reads it as something else. No cell can start a formula.
 */
export function toCsv(record: ArticleRecord): string {
  const rows = record.claims.flatMap((claim) => {
    const places = claim.occurrences.length > 0 ? claim.occurrences : [null];
    return places.map((place): Row => ({
      article: record.article.title,
      article_version: String(record.version.number),
      claim: String(claim.number),
      claim_id: claim.id,
      start: place ? String(place.start) : "",
      end: place ? String(place.end) : "",
      quote: place ? place.quote : "",
      ...describeClaim(claim),
    }));
  });
  const safe = rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, safeCell(cell)])));
  return stringify(safe, { header: true, columns: COLUMNS, bom: true, record_delimiter: "windows" });
}

const COLUMNS = [
  "article", "article_version", "claim", "claim_id", "start", "end", "quote", "statement", "type", "origin", "claimant",
  "claimant_address", "claimed_on", "quantity", "rating", "evidence_state", "outcome", "justification", "evidence",
  "verdict_by", "verdict_at", "signed_by", "signed_at", "words_let_stand", "labels",
];

function describeClaim(claim: RecordedClaim): Row {
  const { verdict, signOff, quantity } = claim;
  return {
    statement: claim.statement,
    type: claim.type,
    origin: claim.origin,
    claimant: claim.claimant?.name ?? "",
    claimant_address: claim.claimant?.address ?? "",
    claimed_on: claim.claimedOn ?? "",
    quantity: quantity ? [quantity.value, quantity.unit, quantity.currency, quantity.period].filter(Boolean).join(" ") : "",
    rating: verdict.rating?.label ?? "",
    evidence_state: verdict.evidenceState,
    outcome: verdict.outcome,
    justification: verdict.justification,
    evidence: claim.evidence.map(describeEvidence).join("\n"),
    verdict_by: verdict.by.name,
    verdict_at: verdict.at,
    signed_by: signOff.by.name,
    signed_at: signOff.at,
    words_let_stand: claim.letStand ? `${claim.letStand.by.name}: ${claim.letStand.reason}` : "",
    labels: claim.labels.join(", "),
  };
}

function describeEvidence({ stance, source, locator, excerpt }: RecordedClaim["evidence"][number]): string {
  const place = [source.title, source.publisher, locator, source.address].filter(Boolean).join(", ");
  return `[${stance}] ${place}: “${excerpt}”`;
}

/** Characters with which a spreadsheet takes a cell for a formula (OWASP, CSV injection), their full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Puts an apostrophe before a cell that a spreadsheet would run; the apostrophe is not shown there. */
export function safeCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
