import { codePointToUtf16 } from "@/lib/text/offsets";
import type { ArticleRecord, RecordedClaim } from "@/lib/sign-off/record";
import { iriOf } from "./page-address";
import { uniqueContext } from "./unique-context";

// The published context of 2016 lacks `assessing`, although the vocabulary has it: with this a JSON-LD processor expands it.
const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { assessing: "oa:assessing" }];

/**
 * The record as a W3C Web Annotation collection (Recommendation of 23 February 2017): for each claim one annotation that
 * assesses the words, and one that moderates it, so that the person who checked and the person who signed stay distinct.
 * Offsets are code points of the frozen text, as the Recommendation asks.
 */
export function toWebAnnotation(record: ArticleRecord): string {
  const items = record.claims.flatMap((claim) => [assessment(record, claim), approval(record, claim)]);
  const id = iriOf(record, "annotations", record.version.id);
  const collection = {
    "@context": CONTEXT,
    id,
    type: "AnnotationCollection",
    label: `${record.article.title}, version ${record.version.number}`,
    total: items.length,
    // A collection with nothing in it has no first page.
    ...(items.length > 0
      ? { first: { id: `${id}#page-1`, type: "AnnotationPage", partOf: id, startIndex: 0, items } }
      : {}),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function assessment(record: ArticleRecord, claim: RecordedClaim): object {
  const { verdict } = claim;
  const text = (value: string, purpose: string): object => ({
    type: "TextualBody",
    value,
    purpose,
    format: "text/plain",
    language: record.article.language,
  });
  const standing = claim.letStand ? [text(`Words let stand by ${claim.letStand.by.name}: ${claim.letStand.reason}`, "commenting")] : [];
  return {
    id: iriOf(record, "claims", claim.id),
    type: "Annotation",
    motivation: "assessing",
    created: verdict.at,
    modified: verdict.reaffirmedBy.at(-1)?.at ?? verdict.at,
    creator: agent(record, verdict.by),
    body: [
      text(verdictInWords(verdict), "assessing"),
      text(verdict.justification, "describing"),
      text(claim.statement, "identifying"),
      ...standing,
      ...claim.evidence.flatMap((item) => linked(item)),
    ],
    target: claim.occurrences.length > 0 ? claim.occurrences.map((place) => target(record, place)) : articleSource(record),
  };
}

/** A verdict as a reader would say it: the rating where evidence suffices, the state of the evidence where it does not. */
export function verdictInWords(verdict: RecordedClaim["verdict"]): string {
  if (verdict.evidenceState === "not_enough") return "Not enough evidence";
  if (verdict.evidenceState === "conflicting") return "Conflicting evidence";
  return verdict.rating?.label ?? "No rating";
}

function linked({ source, excerpt }: RecordedClaim["evidence"][number]): object[] {
  if (!source.address) return [];
  const state = source.accessedOn ? { state: { type: "TimeState", sourceDate: `${source.accessedOn}T00:00:00Z` } } : {};
  const selector = excerpt ? { selector: { type: "TextQuoteSelector", exact: excerpt } } : {};
  return [{ type: "SpecificResource", source: source.address, purpose: "linking", ...selector, ...state }];
}

function target(record: ArticleRecord, place: RecordedClaim["occurrences"][number]): object {
  const { text } = record.version;
  const start = codePointToUtf16(text, place.start) ?? 0;
  const end = codePointToUtf16(text, place.end) ?? 0;
  return {
    type: "SpecificResource",
    source: articleSource(record),
    state: { type: "TimeState", sourceDate: record.version.at, cached: iriOf(record, "versions", record.version.id) },
    selector: [
      { type: "TextQuoteSelector", exact: place.quote, ...uniqueContext(text, start, end) },
      { type: "TextPositionSelector", start: place.start, end: place.end },
    ],
  };
}

function approval(record: ArticleRecord, claim: RecordedClaim): object {
  return {
    id: iriOf(record, "sign-offs", claim.signOff.id),
    type: "Annotation",
    motivation: "moderating",
    created: claim.signOff.at,
    creator: agent(record, claim.signOff.by),
    body: { type: "TextualBody", value: "Signed off", format: "text/plain", language: "en" },
    target: iriOf(record, "claims", claim.id),
  };
}

function agent(record: ArticleRecord, person: { id: string; name: string }): object {
  return { id: iriOf(record, "people", person.id), type: "Person", name: person.name };
}

function articleSource(record: ArticleRecord): string {
  return record.article.sourceUrl ?? iriOf(record, "articles", record.article.id);
}
