import { RATING_LIMITS, type RatingScaleView } from "@/lib/settings/rating-scale";

/** One rating as the form holds it; `row` only tells rows apart while they move. */
export type RatingDraft = { row: number; key: string; label: string; value: string; description: string };

export function draftOf(scale: RatingScaleView): RatingDraft[] {
  return scale.ratings.map(({ key, label, value, description }, row) => ({ row, key, label, value: String(value), description }));
}

/** What keeps a row from being saved: its own faults, or a key or value that an other row has too. */
export function faultsOf(rating: RatingDraft, all: readonly RatingDraft[]): { key: boolean; label: boolean; value: boolean } {
  const others = all.filter((one) => one.row !== rating.row);
  const value = Number(rating.value);
  return {
    key: !/^[a-z][a-z0-9_]*$/.test(rating.key) || rating.key.length > RATING_LIMITS.key || others.some((one) => one.key === rating.key),
    label: rating.label.trim() === "",
    value: rating.value.trim() === "" || !Number.isInteger(value) || value < 1 || value > 1000 || others.some((one) => Number(one.value) === value),
  };
}

/** A key for a label that has none yet: `Mostly true` → `mostly_true`. */
export function keyFor(label: string): string {
  return label
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_\d]+|_+$/g, "")
    .slice(0, RATING_LIMITS.key);
}

/** A new row at the end, one below the lowest value. */
export function addRating(all: readonly RatingDraft[]): RatingDraft[] {
  const lowest = Math.min(...all.map((one) => Number(one.value)).filter(Number.isFinite), 2);
  const row = Math.max(-1, ...all.map((one) => one.row)) + 1;
  return [...all, { row, key: "", label: "", value: lowest > 1 ? String(lowest - 1) : "", description: "" }];
}
