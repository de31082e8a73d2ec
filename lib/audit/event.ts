import { z } from "zod";

/**
 * Everything that a history can say, one shape an event, told apart by `type`. Stored as JSON and never rewritten: a new
 * optional field is fine, a renamed or retyped one needs a reader for the old shape. Rating, roles and the like are plain
 * strings here: an old event must be readable after the list of today has changed.
 */
const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int();
const happened = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) => z.object({ type: z.literal(type), ...shape });
const change = z.object({ field: text, before: maybe, after: maybe });

export const auditEvent = z.discriminatedUnion("type", [
  // Articles. `reason` of a sign-off's end: `text-changed`, `claim-changed`.
  happened("article-brought-in", { title: text }),
  happened("article-details-changed", { changes: z.array(change) }),
  happened("article-archived", {}),
  happened("article-unarchived", {}),
  happened("article-signed-off", { versionNumber: count }),
  happened("article-sign-off-refused", { code: text, message: text }),
  happened("article-sign-off-ended", { reason: text }),
  happened("version-frozen", { versionNumber: count, reason: text, note: maybe }),
  happened("version-restored", { versionNumber: count }),
  happened("revision-applied", { kept: count, moved: count, changed: count, lost: count, restored: count.optional() }),
  happened("text-changed", { before: text, after: text }),
  happened("tray-item-resolved", { kind: text, resolution: text, words: text }),
  // Claims.
  happened("claim-tagged", { quote: text, statement: text, occurrences: count }),
  happened("claim-changed", { changes: z.array(change) }),
  happened("claim-assigned", { personId: maybe }),
  happened("claim-dismissed", { reason: text }),
  happened("claim-reopened", {}),
  happened("claim-withdrawn", { reason: text }),
  happened("claim-returned", { reason: text }),
  happened("words-let-stand", { reason: text }),
  happened("occurrence-added", { quote: text }),
  happened("occurrence-moved", { before: text, after: text }),
  happened("occurrence-removed", { quote: text }),
  // What carrying found; nobody's act, or that of the person whose edit it was.
  happened("words-changed", { before: text, after: text }),
  happened("words-lost", { before: text }),
  happened("words-restored", { words: text }),
  happened("recheck-needed", { before: text, after: text }),
  // Evidence and sources.
  happened("evidence-attached", { source: text, excerpt: text, stance: text }),
  happened("evidence-changed", { source: text, changes: z.array(change) }),
  happened("evidence-withdrawn", { source: text, excerpt: text }),
  happened("source-created", { sourceId: text, title: text }),
  happened("source-changed", { sourceId: text, title: text, changes: z.array(change) }),
  happened("source-archived", { sourceId: text, title: text }),
  happened("claimant-created", { claimantId: text, name: text }),
  // Verdicts and signatures. `rating` is the label as it was.
  happened("verdict-given", { number: count, rating: maybe, evidenceState: text, outcome: text, justification: text }),
  happened("verdict-reaffirmed", { number: count, before: text, after: text }),
  happened("claim-signed-off", { verdictNumber: count, words: text, versionNumber: count.optional() }),
  happened("sign-off-refused", { code: text, message: text }),
  happened("sign-off-ended", { reason: text }),
  // Newsroom.
  happened("settings-changed", { changes: z.array(change) }),
  happened("rating-scale-changed", { labels: z.array(text) }),
  happened("person-invited", { personId: text, roles: z.array(text) }),
  happened("person-changed", { personId: text, changes: z.array(change) }),
  happened("person-deactivated", { personId: text }),
  happened("person-reactivated", { personId: text }),
  happened("reset-link-made", { personId: text }),
  happened("token-made", { personId: text, name: text }),
  happened("token-revoked", { personId: text, name: text }),
]);
export type AuditEvent = z.infer<typeof auditEvent>;
export type AuditEventType = AuditEvent["type"];
export type FieldChange = z.infer<typeof change>;

/** The events' names, for the test that each has its sentence. */
export const AUDIT_EVENT_TYPES: readonly AuditEventType[] = auditEvent.options.map((option) => option.shape.type.value);

/** What differs between two flat records, field by field; lists are joined by commas. Empty when nothing does. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  return Object.keys(after).flatMap((field) => {
    const [old, now] = [asText(before[field]), asText(after[field])];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(asText).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
