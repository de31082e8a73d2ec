import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json";
import { signedText, type SignedRecord } from "./signed-record";

const record: SignedRecord = {
  words: "$3.8bn",
  statement: "The works cost $3.8bn.",
  origin: "own",
  claimant: { id: "c", name: "Port authority", address: null },
  quantity: { value: "3.8", unit: "billion", currency: "USD", period: null, asOf: null },
  verdict: { id: "v", ratingId: "r", evidenceState: "sufficient", outcome: "confirmed", justification: "As in the budget." },
  evidence: [
    { id: "e1", sourceId: "s", excerpt: "Total: $3.8bn.", locator: "p. 12", stance: "supports" },
    { id: "e2", sourceId: "s", excerpt: "Ten years.", locator: null, stance: "context" },
  ],
};

test("the same record gives the same text, in whatever order it was read", () => {
  const shuffled: SignedRecord = { ...record, evidence: [...record.evidence].reverse() };
  expect(signedText(shuffled)).toBe(signedText(record));
});

test("what is not signed leaves no trace in it", () => {
  const more = { ...record, note: "Ask Lena.", evidence: record.evidence.map((item) => ({ ...item, question: "How much?", version: 7 })) };
  expect(signedText(more)).toBe(signedText(record));
});

describe("every part that is signed changes it", () => {
  const [first, second] = record.evidence as [SignedRecord["evidence"][number], SignedRecord["evidence"][number]];
  const OTHERS: [string, Partial<SignedRecord>][] = [
    ["words", { words: "$3.9bn" }],
    ["statement", { statement: "The works cost $3.9bn." }],
    ["origin", { origin: "attributed" }],
    ["claimant", { claimant: null }],
    ["quantity", { quantity: null }],
    ["verdict", { verdict: { ...record.verdict, id: "w" } }],
    ["justification", { verdict: { ...record.verdict, justification: "As said." } }],
    ["source", { evidence: [{ ...first, sourceId: "t" }, second] }],
    ["excerpt", { evidence: [{ ...first, excerpt: "Total: $3.9bn." }, second] }],
    ["locator", { evidence: [{ ...first, locator: "p. 13" }, second] }],
    ["stance", { evidence: [{ ...first, stance: "refutes" }, second] }],
    ["less evidence", { evidence: [first] }],
  ];
  test.each(OTHERS)("%s", (_part, other) => {
    expect(signedText({ ...record, ...other })).not.toBe(signedText(record));
  });
});

test("canonical JSON orders keys at every depth and keeps lists as they are", () => {
  expect(canonicalJson({ b: [2, { d: null, c: "é" }], a: true })).toBe('{"a":true,"b":[2,{"c":"é","d":null}]}');
});
