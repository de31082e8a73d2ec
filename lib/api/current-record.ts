import type { Outcome } from "@/lib/foundation/outcome";

type Refused = Extract<Outcome<never>, { ok: false }>;

/** Puts the record as it is now beside a conflict over a stale version, as `details.current`. */
export async function withCurrent(refused: Refused, read: () => Promise<Outcome<unknown>>): Promise<Refused> {
  if (!isStale(refused)) return refused;
  const current = await read();
  if (!current.ok) return refused;
  return { ok: false, refusal: { ...refused.refusal, details: { ...refused.refusal.details, current: current.value } } };
}

/** Conflicts that say: what you have seen is not how it is now. */
const STALE = new Set(["article-changed", "claim-changed", "evidence-changed", "rating-scale-changed", "settings-changed", "source-changed", "text-changed"]);

/** Whether a refusal is about a stale version, and not about what the state forbids. */
export function isStale({ refusal }: Refused): boolean {
  return refusal.kind === "conflict" && STALE.has(refusal.code);
}
