import { firstCharacters } from "@/lib/anchoring/graphemes";
import type { AuditEvent, AuditEventType, FieldChange } from "./event";

type EventOf<Type extends AuditEventType> = Extract<AuditEvent, { type: Type }>;

/** What a sentence needs besides the event. `claim` is "claim 12", or null for what concerns no single claim. */
export type Telling = { who: string; claim: string | null; nameOf: (personId: string) => string };

type Catalogue = { [Type in AuditEventType]: (event: EventOf<Type>, telling: Telling) => string };

/** The sentences of every history, in one place. Each is finished: it begins with who did it and ends with a full stop. */
const CATALOGUE: Catalogue = {
  "article-brought-in": (event, { who }) => `${who} brought in “${short(event.title)}”.`,
  "article-details-changed": (event, { who }) => `${who} changed ${fields(event.changes)} of the article.`,
  "article-archived": (_, { who }) => `${who} archived the article.`,
  "article-unarchived": (_, { who }) => `${who} took the article out of the archive.`,
  "article-signed-off": (event, { who }) => `${who} signed off the article in version ${event.versionNumber}.`,
  "article-sign-off-refused": (event, { who }) => `${who} was refused the article's sign-off: ${event.message}`,
  "article-sign-off-ended": (event, { who }) =>
    event.reason === "text-changed"
      ? `The article's sign-off ended because ${who} changed the text.`
      : `The article's sign-off ended because ${who} changed a claim.`,
  "version-frozen": (event, { who }) => `${who} kept version ${event.versionNumber}${event.note ? `: ${short(event.note)}` : ""}.`,
  "version-restored": (event, { who }) => `${who} restored the text of version ${event.versionNumber}.`,
  "revision-applied": (event, { who }) =>
    `${who} put in a new revision: ${event.kept} places kept, ${event.moved} moved, ${event.changed} changed, ${event.lost} lost${event.restored ? `, ${event.restored} found again` : ""}.`,
  "text-changed": (_, { who }) => `${who} changed the text.`,
  "tray-item-resolved": (event, { who }) => `${who} ${TRAY[event.resolution] ?? "settled"} “${short(event.words)}”.`,
  "claim-tagged": (event, { who, claim }) => `${who} tagged “${short(event.quote)}” as ${claim ?? "a claim"}${places(event.occurrences)}.`,
  "claim-changed": (event, { who, claim }) => `${who} changed ${fields(event.changes)} of ${claim ?? "the claim"}.`,
  "claim-assigned": (event, { who, claim, nameOf }) =>
    event.personId === null ? `${who} took ${claim ?? "the claim"} off everybody's desk.` : `${who} assigned ${claim ?? "the claim"} to ${nameOf(event.personId)}.`,
  "claim-dismissed": (event, { who, claim }) => `${who} dismissed ${claim ?? "the claim"} as not checkable: ${short(event.reason)}`,
  "claim-reopened": (_, { who, claim }) => `${who} reopened ${claim ?? "the claim"}.`,
  "claim-withdrawn": (event, { who, claim }) => `${who} withdrew ${claim ?? "the claim"}: ${short(event.reason)}`,
  "claim-returned": (event, { who, claim }) => `${who} returned ${claim ?? "the claim"}: ${short(event.reason)}`,
  "words-let-stand": (event, { who, claim }) => `${who} let the words of ${claim ?? "the claim"} stand: ${short(event.reason)}`,
  "occurrence-added": (event, { who, claim }) => `${who} found ${claim ?? "the claim"} at one more place: “${short(event.quote)}”.`,
  "occurrence-moved": (event, { who, claim }) => `${who} moved ${claim ?? "the claim"} from “${short(event.before)}” to “${short(event.after)}”.`,
  "occurrence-removed": (event, { who, claim }) => `${who} took ${claim ?? "the claim"} off “${short(event.quote)}”.`,
  "words-changed": (event, { who, claim }) => `${who} changed the words of ${claim ?? "the claim"} from “${short(event.before)}” to “${short(event.after)}”.`,
  "words-lost": (event, { who, claim }) => `${who} removed the words of ${claim ?? "the claim"}: “${short(event.before)}”.`,
  "words-restored": (event, { who, claim }) => `${who} brought back the words of ${claim ?? "the claim"}: “${short(event.words)}”.`,
  "recheck-needed": (_, { claim }) => `${capital(claim ?? "the claim")} must be checked again: its words are no longer those of its verdict.`,
  "evidence-attached": (event, { who, claim }) => `${who} attached “${short(event.source)}” to ${claim ?? "the claim"}; it ${STANCE[event.stance] ?? event.stance}.`,
  "evidence-changed": (event, { who, claim }) => `${who} changed ${fields(event.changes)} of the evidence from “${short(event.source)}” for ${claim ?? "the claim"}.`,
  "evidence-withdrawn": (event, { who, claim }) => `${who} withdrew the evidence from “${short(event.source)}” for ${claim ?? "the claim"}.`,
  "source-created": (event, { who }) => `${who} added the source “${short(event.title)}”.`,
  "source-changed": (event, { who }) => `${who} corrected ${fields(event.changes)} of the source “${short(event.title)}”.`,
  "source-archived": (event, { who }) => `${who} archived the source “${short(event.title)}”.`,
  "claimant-created": (event, { who }) => `${who} added the claimant ${event.name}.`,
  "verdict-given": (event, { who, claim }) =>
    `${who} gave ${claim ?? "the claim"} the verdict ${event.rating ?? "not enough evidence"}, ${OUTCOME[event.outcome] ?? event.outcome}.`,
  "verdict-reaffirmed": (event, { who, claim }) => `${who} confirmed that the verdict on ${claim ?? "the claim"} holds for “${short(event.after)}”.`,
  "claim-signed-off": (event, { who, claim }) => `${who} signed off ${claim ?? "the claim"}${event.versionNumber === undefined ? "" : ` in version ${event.versionNumber}`}.`,
  "sign-off-refused": (event, { who, claim }) => `${who} was refused the signature on ${claim ?? "the claim"}: ${event.message}`,
  "sign-off-ended": (event, { who, claim }) => `The signature on ${claim ?? "the claim"} ended because ${END[event.reason]?.(who) ?? `${who} changed what was signed`}.`,
  "settings-changed": (event, { who }) => `${who} changed ${fields(event.changes)} of the newsroom.`,
  "rating-scale-changed": (event, { who }) => `${who} set the rating scale to ${event.labels.join(", ")}.`,
  "person-invited": (event, { who, nameOf }) => `${who} invited ${nameOf(event.personId)} as ${event.roles.join(", ")}.`,
  "person-changed": (event, { who, nameOf }) => `${who} changed ${fields(event.changes)} of ${nameOf(event.personId)}.`,
  "person-deactivated": (event, { who, nameOf }) => `${who} deactivated ${nameOf(event.personId)}.`,
  "person-reactivated": (event, { who, nameOf }) => `${who} let ${nameOf(event.personId)} in again.`,
  "reset-link-made": (event, { who, nameOf }) => `${who} made a link with which ${nameOf(event.personId)} chooses a new password.`,
  "token-made": (event, { who, nameOf }) => `${who} made the API token “${short(event.name)}” for ${nameOf(event.personId)}.`,
  "token-revoked": (event, { who, nameOf }) => `${who} revoked the API token “${short(event.name)}” of ${nameOf(event.personId)}.`,
};

const TRAY: Record<string, string> = { put_back: "put back", kept_one: "kept one of two copies of", discarded: "discarded" };
const STANCE: Record<string, string> = { supports: "supports it", refutes: "refutes it", context: "gives context" };
const OUTCOME: Record<string, string> = {
  confirmed: "confirmed",
  change_requested: "and asked for a change of the words",
  cut: "and asked to cut the words",
  unresolved: "and left it unresolved",
  on_author: "and left it on the author",
};
const END: Record<string, (who: string) => string> = {
  "words-changed": (who) => `${who} changed its words`,
  "record-changed": (who) => `${who} changed what was signed`,
  "evidence-changed": (who) => `${who} changed its evidence`,
  "verdict-given": (who) => `${who} gave another verdict`,
  returned: (who) => `${who} returned it`,
  withdrawn: (who) => `${who} withdrew it`,
};

const FIELDS: Record<string, string> = {
  claimedOn: "first date",
  claimant: "claimant",
  publishedOn: "date of publication",
  accessedOn: "date of access",
  sourceUrl: "source address",
  reporterId: "reporter",
  timeZone: "time zone",
  publicAddress: "public address",
};

/** What happened, as one finished English sentence. */
export function sentenceOf(event: AuditEvent, telling: Telling): string {
  // The catalogue is total over `type`; TypeScript cannot follow the pairing of key and argument.
  const tell = CATALOGUE[event.type] as (event: AuditEvent, telling: Telling) => string;
  return tell(event, telling);
}

/** Old and new words or values of an event that has them; several changed fields are told in one line each. */
export function beforeAndAfter(event: AuditEvent): { before: string | null; after: string | null } {
  if ("changes" in event) return { before: lines(event.changes, "before"), after: lines(event.changes, "after") };
  const before = "before" in event ? event.before : null;
  const after = "after" in event ? event.after : null;
  return { before, after };
}

function lines(changes: readonly FieldChange[], side: "before" | "after"): string | null {
  const [only] = changes;
  if (changes.length === 1 && only) return only[side];
  return changes.map((change) => `${fieldName(change.field)}: ${change[side] ?? "–"}`).join("\n");
}

function fields(changes: readonly FieldChange[]): string {
  const names = changes.map((change) => fieldName(change.field));
  const last = names.at(-1) ?? "nothing";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function fieldName(field: string): string {
  return FIELDS[field] ?? field;
}

function places(occurrences: number): string {
  return occurrences > 1 ? ` at ${occurrences} places` : "";
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase("en") + sentence.slice(1);
}

/** Enough of the words to recognise them; no character is cut. */
function short(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  const first = firstCharacters(line, 120);
  return first === line ? line : `${first.trimEnd()}…`;
}
