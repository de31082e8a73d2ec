import { refused, type Outcome } from "@/lib/foundation/outcome";
import { nextClaimState, type ClaimState, type ClaimStep } from "./claim-state";

const BY_STATE: Record<ClaimState, string> = {
  open: "This claim has no verdict yet.",
  in_check: "This claim has no verdict yet.",
  reported: "This claim waits for a second person's signature.",
  signed_off: "This claim is signed off. Return it with a reason first.",
  returned: "This claim was returned and waits for another verdict.",
  disputed: "This claim is disputed; an editor has to decide first.",
  needs_recheck: "The words changed after the verdict. Say whether the verdict still holds, or give another.",
  dismissed: "This claim was dismissed as not checkable. Reopen it first.",
  withdrawn: "This claim was withdrawn. Tag the words again to check them.",
};

const BY_STEP: Partial<Record<ClaimStep, string>> = {
  reopen: "Only a dismissed claim can be reopened.",
  reaffirm: "The words are those of the verdict; there is nothing to confirm.",
};

/** Why the state does not allow the step, as a sentence; null = it does. */
export function whyNot(state: ClaimState, step: ClaimStep): string | null {
  if (nextClaimState(state, step) !== null) return null;
  if (state === "signed_off" && step === "sign-off") return "This claim is already signed off.";
  if (state === "withdrawn" || state === "dismissed" || state === "disputed") return BY_STATE[state];
  return BY_STEP[step] ?? BY_STATE[state];
}

/** The same as a refusal: `already-signed` for a second signature, else `claim-is-…` with the state. */
export function refuseStep(state: ClaimState, step: ClaimStep): Extract<Outcome<never>, { ok: false }> | null {
  const sentence = whyNot(state, step);
  if (sentence === null) return null;
  const code = state === "signed_off" && step === "sign-off" ? "already-signed" : `claim-is-${state.replace("_", "-")}`;
  return refused("conflict", code, sentence);
}
