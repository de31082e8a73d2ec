import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/lib/audit/event";
import { changesOfClaims, claimsAt, type Standing, type Telling } from "./claims-then";

const TAGGED: AuditEvent = { type: "claim-tagged", quote: "$3.8bn", statement: "It costs $3.8bn.", occurrences: 1 };
const EVIDENCE: AuditEvent = { type: "evidence-attached", source: "Budget", excerpt: "3.8", stance: "supports" };
const verdict = (rating: string | null): AuditEvent => ({ type: "verdict-given", number: 1, rating, evidenceState: "sufficient", outcome: "confirmed", justification: "As said." });
const SIGNED: AuditEvent = { type: "claim-signed-off", verdictNumber: 1, words: "$3.8bn" };
const ENDED: AuditEvent = { type: "sign-off-ended", reason: "record-changed" };

const moment = (minute: number): Date => new Date(Date.UTC(2026, 4, 4, 12, minute));
/** A history in which each event happens a minute after the one before, done by the person of that minute. */
const history = (...events: AuditEvent[]): Telling[] => events.map((event, minute) => ({ claimId: "c1", actorId: `p${minute}`, at: moment(minute), event }));
const standing = (...events: AuditEvent[]): Standing | undefined => claimsAt(history(...events), null).get("c1");

describe("a history tells how a claim stood", () => {
  test.each<[what: string, events: AuditEvent[], state: string]>([
    ["tagged", [TAGGED], "open"],
    ["with evidence", [TAGGED, EVIDENCE], "in_check"],
    ["given to somebody", [TAGGED, { type: "claim-assigned", personId: "p9" }], "in_check"],
    ["taken off everybody's desk", [TAGGED, { type: "claim-assigned", personId: null }], "open"],
    ["with a verdict", [TAGGED, EVIDENCE, verdict("True")], "reported"],
    ["signed", [TAGGED, EVIDENCE, verdict("True"), SIGNED], "signed_off"],
    ["with more evidence after the signature", [TAGGED, EVIDENCE, verdict("True"), SIGNED, EVIDENCE, ENDED], "reported"],
    ["sent back", [TAGGED, verdict("True"), SIGNED, { type: "claim-returned", reason: "The page is missing." }, ENDED], "returned"],
    ["with other words after the verdict", [TAGGED, verdict("True"), { type: "recheck-needed", before: "$3.8bn", after: "$3.9bn" }], "needs_recheck"],
    ["at one more place after the signature", [TAGGED, verdict("True"), SIGNED, { type: "occurrence-added", quote: "3.8" }, ENDED], "needs_recheck"],
    ["at one more place before any verdict", [TAGGED, { type: "occurrence-added", quote: "3.8" }], "open"],
    ["reaffirmed", [TAGGED, verdict("True"), { type: "recheck-needed", before: "a", after: "b" }, { type: "verdict-reaffirmed", number: 1, before: "a", after: "b" }], "reported"],
    ["dismissed", [TAGGED, { type: "claim-dismissed", reason: "An opinion." }], "dismissed"],
    ["reopened", [TAGGED, { type: "claim-dismissed", reason: "An opinion." }, { type: "claim-reopened" }], "open"],
    ["withdrawn", [TAGGED, verdict("True"), SIGNED, { type: "claim-withdrawn", reason: "Doubled." }, ENDED], "withdrawn"],
  ])("%s", (_what, events, state) => {
    expect(standing(...events)?.state).toBe(state);
  });

  test("with the verdict that was given last, and who signed while that stands", () => {
    expect(standing(TAGGED, verdict("Mixed"), verdict("True"), SIGNED)).toEqual({
      state: "signed_off", verdict: { rating: "True", evidenceState: "sufficient", outcome: "confirmed" }, signedById: "p3",
    });
    expect(standing(TAGGED, verdict("True"), SIGNED, { type: "claim-changed", changes: [] })?.signedById).toBe("p2");
    expect(standing(TAGGED, verdict("True"), SIGNED, ENDED)).toMatchObject({ verdict: { rating: "True" }, signedById: null });
  });
});

describe("between two moments", () => {
  const told = history(TAGGED, verdict("True"), SIGNED);

  test("what happened at the later one counts, what happened at the earlier one stood already", () => {
    expect(changesOfClaims(told, moment(1), moment(2))).toMatchObject([{ claimId: "c1", before: { state: "reported" }, after: { state: "signed_off", signedById: "p2" } }]);
  });

  test("a claim that was not tagged yet stood nowhere", () => {
    expect(changesOfClaims(told, moment(-1), moment(0))).toMatchObject([{ before: null, after: { state: "open" } }]);
  });

  test("now is after everything, and the other way round is told the other way round", () => {
    expect(changesOfClaims(told, null, moment(1))).toMatchObject([{ before: { state: "signed_off" }, after: { state: "reported" } }]);
  });

  test("a claim that stands again as it stood is not told, nor one of which nothing is known", () => {
    expect(changesOfClaims(history(TAGGED, verdict("True"), SIGNED, ENDED), moment(1), null)).toEqual([]);
    expect(changesOfClaims([{ claimId: null, actorId: null, at: moment(0), event: { type: "article-archived" } }], moment(-1), null)).toEqual([]);
  });
});
