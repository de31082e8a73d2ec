import { describe, expect, it } from "vitest";
import { ANCHOR_STATES, type AnchorState } from "@/lib/claims/claim";
import { CLAIM_STATES } from "@/lib/claims/claim-state";
import type { ClaimView } from "@/lib/desk/views";
import { blockersOf } from "@/lib/sign-off/gate";
import { OUTCOMES } from "@/lib/verdicts/verdict";
import { fits, isAdrift } from "./claim-order";

type Told = Pick<ClaimView, "state"> & { outcome?: (typeof OUTCOMES)[number] | null; places: readonly AnchorState[] };

const claim = ({ state, outcome = null, places }: Told): ClaimView =>
  ({ id: "a", state, verdict: outcome && { outcome }, occurrences: places.map((place, nth) => ({ id: String(nth), state: place })) }) as unknown as ClaimView;

describe("a claim lies in the tray", () => {
  it("while its words are others than the recorded ones, or gone", () => {
    for (const state of ["open", "reported", "needs_recheck", "signed_off"] as const) {
      expect([state, isAdrift(claim({ state, places: ["attached"] }))]).toEqual([state, false]);
      expect([state, isAdrift(claim({ state, places: ["attached", "changed"] }))]).toEqual([state, true]);
      expect([state, isAdrift(claim({ state, places: ["lost"] }))]).toEqual([state, true]);
    }
  });

  it("no longer when there was nothing to check in words that are gone; still when other words stand there now", () => {
    expect(isAdrift(claim({ state: "dismissed", places: ["lost"] }))).toBe(false);
    expect(isAdrift(claim({ state: "dismissed", places: ["lost", "attached"] }))).toBe(false);
    expect(isAdrift(claim({ state: "dismissed", places: ["lost", "changed"] }))).toBe(true);
  });

  it("not for words that went because the verdict said that they must", () => {
    expect(isAdrift(claim({ state: "reported", outcome: "cut", places: ["lost"] }))).toBe(false);
    expect(isAdrift(claim({ state: "reported", outcome: "cut", places: ["lost", "attached"] }))).toBe(true);
  });

  it("exactly as long as its places block the article, so that nobody hunts for what no list shows", () => {
    const places = [[], ...ANCHOR_STATES.map((state) => [state]), ["attached", "lost"], ["changed", "lost"]] as AnchorState[][];
    for (const state of CLAIM_STATES) {
      for (const outcome of [null, ...OUTCOMES]) {
        for (const occurrences of places) {
          const blocks = blockersOf([{ id: "a", state, outcome, letStand: false, occurrences }]).some(({ code }) => code === "occurrence-changed" || code === "occurrence-lost");
          const told = claim({ state, outcome, places: occurrences });
          expect([state, outcome, occurrences, isAdrift(told)]).toEqual([state, outcome, occurrences, blocks]);
          expect(fits(told, "lost", "nobody")).toBe(blocks);
        }
      }
    }
  });
});
