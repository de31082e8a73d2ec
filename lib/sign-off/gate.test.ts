import { describe, expect, test } from "vitest";
import { CLAIM_STATES } from "@/lib/claims/claim-state";
import { OUTCOMES } from "@/lib/verdicts/verdict";
import { blockersOf, type GateClaim } from "./gate";

const signed: GateClaim = { id: "1", state: "signed_off", outcome: "confirmed", letStand: false, occurrences: ["attached"] };
const codes = (...claims: Partial<GateClaim>[]): string[] =>
  blockersOf(claims.map((claim, index) => ({ ...signed, id: String(index + 1), ...claim }))).map((blocker) => blocker.code);

test("an article without claims, or with withdrawn ones alone, is closed", () => {
  expect(codes()).toEqual(["no-claims"]);
  expect(codes({ state: "withdrawn", occurrences: ["lost"] })).toEqual(["no-claims"]);
});

test("with every claim signed, dismissed or withdrawn the gate is open", () => {
  expect(codes({}, { state: "dismissed", outcome: null }, { state: "withdrawn", outcome: "cut", occurrences: ["changed"] })).toEqual([]);
});

describe("the state of a claim", () => {
  const BLOCKS: Record<string, string[]> = {
    open: ["claim-open"],
    in_check: ["claim-open"],
    reported: ["claim-not-signed"],
    signed_off: [],
    returned: ["claim-returned"],
    disputed: ["claim-disputed"],
    needs_recheck: ["claim-needs-recheck"],
    dismissed: [],
    withdrawn: [],
  };
  test.each(CLAIM_STATES)("%s", (state) => {
    expect(codes({}, { state })).toEqual(BLOCKS[state]);
  });
});

describe("the outcome of a signed claim", () => {
  const BLOCKS: Record<(typeof OUTCOMES)[number], string[]> = {
    confirmed: [],
    on_author: [],
    change_requested: ["change-requested"],
    unresolved: ["unresolved"],
    cut: ["words-not-cut"],
  };
  test.each(OUTCOMES)("%s, while its words stand", (outcome) => {
    expect(codes({ outcome })).toEqual(BLOCKS[outcome]);
  });
  test.each(["change_requested", "unresolved"] as const)("%s passes when an editor lets the words stand", (outcome) => {
    expect(codes({ outcome, letStand: true })).toEqual([]);
  });
  test("cut is not let stand", () => {
    expect(codes({ outcome: "cut", letStand: true })).toEqual(["words-not-cut"]);
  });
});

describe("a verdict to cut", () => {
  test.each(["signed_off", "needs_recheck", "reported"] as const)("passes when the words are gone from every place (%s)", (state) => {
    expect(codes({ state, outcome: "cut", occurrences: ["lost", "lost"] })).toEqual([]);
    expect(codes({ state, outcome: "cut", occurrences: [] })).toEqual([]);
  });
  test("blocks while the words stand at one of two places", () => {
    expect(codes({ state: "needs_recheck", outcome: "cut", occurrences: ["lost", "attached"] })).toContain("occurrence-lost");
  });
  test("blocks when the second person sent it back", () => {
    expect(codes({ state: "returned", outcome: "cut", occurrences: ["lost"] })).toContain("claim-returned");
  });
});

test("words that changed or were lost block beside the state that says so", () => {
  expect(codes({ state: "needs_recheck", occurrences: ["changed"] })).toEqual(["claim-needs-recheck", "occurrence-changed"]);
  expect(codes({ state: "open", outcome: null, occurrences: ["lost"] })).toEqual(["claim-open", "occurrence-lost"]);
});

test("a dismissal holds for its words: changed ones must be looked at again, gone ones need nobody", () => {
  expect(codes({}, { state: "dismissed", outcome: null, occurrences: ["changed"] })).toEqual(["occurrence-changed"]);
  expect(codes({}, { state: "dismissed", outcome: null, occurrences: ["lost"] })).toEqual([]);
});

test("what blocks is told in sentences, counted, with the claims it means", () => {
  const open = { ...signed, state: "open" as const };
  expect(blockersOf([{ ...open, id: "a" }])).toEqual([{ code: "claim-open", message: "1 claim has no verdict yet.", claimIds: ["a"] }]);
  expect(blockersOf([{ ...open, id: "a" }, { ...open, id: "b" }])[0]).toMatchObject({ message: "2 claims have no verdict yet.", claimIds: ["a", "b"] });
});
