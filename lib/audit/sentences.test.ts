import { describe, expect, test } from "vitest";
import { AUDIT_EVENT_TYPES, auditEvent, changesBetween, type AuditEvent } from "./event";
import { beforeAndAfter, sentenceOf } from "./sentences";

const SAMPLE: Record<string, unknown> = {
  title: "The harbour", changes: [{ field: "byline", before: null, after: "Rosa" }], versionNumber: 3, code: "x", message: "You may not.", reason: "text-changed",
  note: null, kept: 1, moved: 2, changed: 3, lost: 4, before: "$3.8bn", after: "$3.9bn", kind: "displaced_words", resolution: "put_back", words: "ten years",
  quote: "$3.8bn", statement: "It costs $3.8bn.", occurrences: 2, personId: "p1", source: "Budget", excerpt: "Total", stance: "supports", sourceId: "s", claimantId: "c",
  name: "Port authority", number: 1, rating: "True", evidenceState: "sufficient", outcome: "confirmed", justification: "As said.", verdictNumber: 1, labels: ["True", "False"], roles: ["checker"],
};
const telling = { who: "Carla Checker", claim: "claim 12", nameOf: () => "Sven Second" };
const sample = (type: string): AuditEvent => auditEvent.parse({ ...SAMPLE, type });

describe("every event has its sentence", () => {
  test.each(AUDIT_EVENT_TYPES)("%s", (type) => {
    const sentence = sentenceOf(sample(type), telling);
    expect(sentence).toMatch(/^[\p{Lu}“].{8,}[.!?…]$|^[\p{Lu}].*: .+$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|p1/);
    expect(sentenceOf(sample(type), { ...telling, claim: null })).not.toMatch(/undefined|null/);
  });
});

test("a sentence names who, what and which claim", () => {
  expect(sentenceOf(sample("claim-signed-off"), telling)).toBe("Carla Checker signed off claim 12 in version 3.");
  // As it was told before signatures named their version.
  expect(sentenceOf({ type: "claim-signed-off", verdictNumber: 1, words: "$3.8bn" }, telling)).toBe("Carla Checker signed off claim 12.");
  expect(sentenceOf(sample("claim-assigned"), telling)).toBe("Carla Checker assigned claim 12 to Sven Second.");
  expect(sentenceOf(sample("verdict-given"), telling)).toBe("Carla Checker gave claim 12 the verdict True, confirmed.");
  expect(sentenceOf({ type: "sign-off-ended", reason: "words-changed" }, telling)).toBe("The signature on claim 12 ended because Carla Checker changed its words.");
});

test("a revision names what it found again, if there is any", () => {
  const revision = { type: "revision-applied", kept: 1, moved: 2, changed: 3, lost: 4 } as const;
  expect(sentenceOf(revision, telling)).toBe("Carla Checker put in a new revision: 1 places kept, 2 moved, 3 changed, 4 lost.");
  expect(sentenceOf({ ...revision, restored: 5 }, telling)).toBe("Carla Checker put in a new revision: 1 places kept, 2 moved, 3 changed, 4 lost, 5 found again.");
});

test("long words are shortened without cutting a character in two", () => {
  const sentence = sentenceOf({ type: "occurrence-removed", quote: "🚢".repeat(500) }, telling);
  expect(sentence.isWellFormed()).toBe(true);
  expect(Array.from(sentence).length).toBeLessThan(200);
});

test("old and new values are shown beside it, several fields one a line", () => {
  expect(beforeAndAfter(sample("recheck-needed"))).toEqual({ before: "$3.8bn", after: "$3.9bn" });
  expect(beforeAndAfter(sample("claim-changed"))).toEqual({ before: null, after: "Rosa" });
  const two: AuditEvent = { type: "claim-changed", changes: [{ field: "note", before: "a", after: null }, { field: "type", before: "event", after: "other" }] };
  expect(beforeAndAfter(two)).toEqual({ before: "note: a\ntype: event", after: "note: –\ntype: other" });
  expect(beforeAndAfter({ type: "claim-reopened" })).toEqual({ before: null, after: null });
});

test("only what differs counts as a change", () => {
  expect(changesBetween({ a: "x", b: ["1", "2"], c: null }, { a: "x", b: ["2", "1"], c: "new" })).toEqual([
    { field: "b", before: "1, 2", after: "2, 1" },
    { field: "c", before: null, after: "new" },
  ]);
});
