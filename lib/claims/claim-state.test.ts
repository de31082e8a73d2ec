import { describe, expect, test } from "vitest";
import { CLAIM_STATES, isSettled, nextClaimState, type ClaimState, type ClaimStep } from "./claim-state";
import { refuseStep, whyNot } from "./refuse-step";

const STEPS: ClaimStep[] = ["start-check", "report", "reaffirm", "sign-off", "return", "drift", "revise", "dismiss", "reopen", "withdraw"];
const EVERY = CLAIM_STATES.flatMap((state) => STEPS.map((step) => [state, step] as const));

test("only a reported claim is signed", () => {
  expect(CLAIM_STATES.filter((state) => nextClaimState(state, "sign-off") !== null)).toEqual(["reported"]);
});

test("only one step leads to signed off", () => {
  const into = EVERY.filter(([state, step]) => state !== "signed_off" && nextClaimState(state, step) === "signed_off");
  expect(into).toEqual([["reported", "sign-off"]]);
});

test("a signature outlives no change: every step from signed off leads away from it", () => {
  const next = STEPS.flatMap((step) => nextClaimState("signed_off", step) ?? []);
  expect(next).not.toContain("signed_off");
});

test.each(["reported", "signed_off"] satisfies ClaimState[])("changed words send a %s claim to re-check", (state) => {
  expect(nextClaimState(state, "drift")).toBe("needs_recheck");
});

test("from re-check only a verdict or its reaffirmation leads back, and then to reported, never past the second person", () => {
  const back = STEPS.flatMap((step) => {
    const next = nextClaimState("needs_recheck", step);
    return next && next !== "needs_recheck" ? [[step, next]] : [];
  });
  expect(back).toEqual([["report", "reported"], ["reaffirm", "reported"], ["dismiss", "dismissed"], ["withdraw", "withdrawn"]]);
});

test("nothing leads out of withdrawn, and only reopening or withdrawing out of dismissed", () => {
  expect(STEPS.filter((step) => nextClaimState("withdrawn", step) !== null)).toEqual([]);
  expect(STEPS.filter((step) => ![null, "dismissed"].includes(nextClaimState("dismissed", step)))).toEqual(["reopen", "withdraw"]);
});

test("signed off, dismissed and withdrawn need no more work", () => {
  expect(CLAIM_STATES.filter(isSettled)).toEqual(["signed_off", "dismissed", "withdrawn"]);
});

describe("a step that the state does not allow", () => {
  test.each(EVERY.filter(([state, step]) => nextClaimState(state, step) === null))("%s claim, %s: is refused in a sentence", (state, step) => {
    expect(whyNot(state, step)).toMatch(/^[A-Z].*\.$/s);
    expect(refuseStep(state, step)?.refusal.code).toMatch(/^[a-z-]+$/);
  });
  test.each(EVERY.filter(([state, step]) => nextClaimState(state, step) !== null))("%s claim, %s: is allowed without one", (state, step) => {
    expect(whyNot(state, step)).toBeNull();
  });
});
