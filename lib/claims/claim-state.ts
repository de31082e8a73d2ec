export const CLAIM_STATES = [
  "open",
  "in_check",
  "reported",
  "signed_off",
  "returned",
  "disputed",
  "needs_recheck",
  "dismissed",
  "withdrawn",
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** What happens to a claim. */
export type ClaimStep =
  | "start-check" // evidence is attached or somebody is assigned
  | "report" // a verdict is given
  | "reaffirm" // "verdict still holds" on the new words
  | "sign-off"
  | "return"
  | "drift" // its words changed while it had a verdict
  | "revise" // its record changed (statement, evidence …) after the verdict was signed or given
  | "dismiss"
  | "reopen"
  | "withdraw";

const TRANSITIONS: Record<ClaimState, Partial<Record<ClaimStep, ClaimState>>> = {
  open: { "start-check": "in_check", report: "reported", revise: "open", dismiss: "dismissed", withdraw: "withdrawn" },
  in_check: { "start-check": "in_check", report: "reported", revise: "in_check", dismiss: "dismissed", withdraw: "withdrawn" },
  reported: {
    "start-check": "reported",
    report: "reported",
    "sign-off": "signed_off",
    return: "returned",
    drift: "needs_recheck",
    revise: "reported",
    dismiss: "dismissed",
    withdraw: "withdrawn",
  },
  signed_off: {
    report: "reported",
    return: "returned",
    drift: "needs_recheck",
    revise: "reported",
    withdraw: "withdrawn",
  },
  returned: {
    "start-check": "returned",
    report: "reported",
    drift: "returned",
    revise: "returned",
    dismiss: "dismissed",
    withdraw: "withdrawn",
  },
  disputed: { drift: "disputed", revise: "disputed", withdraw: "withdrawn" },
  needs_recheck: {
    "start-check": "needs_recheck",
    report: "reported",
    reaffirm: "reported",
    drift: "needs_recheck",
    revise: "needs_recheck",
    dismiss: "dismissed",
    withdraw: "withdrawn",
  },
  // Dismissed once more: its words changed, and what stands there now is not checkable either.
  dismissed: { dismiss: "dismissed", reopen: "open", withdraw: "withdrawn" },
  withdrawn: {},
};

/** The state after `step`, or null when the state does not allow it. */
export function nextClaimState(state: ClaimState, step: ClaimStep): ClaimState | null {
  return TRANSITIONS[state][step] ?? null;
}

/** True when nothing more has to be done with the claim before the article can be signed off. */
export function isSettled(state: ClaimState): boolean {
  return state === "signed_off" || state === "dismissed" || state === "withdrawn";
}
