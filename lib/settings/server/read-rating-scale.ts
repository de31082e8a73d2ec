import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { RatingScaleView, RatingView } from "../rating-scale";

/** A rating as a verdict refers to it. */
export type StoredRating = RatingView & { id: string };
export type StoredScale = { version: number; ratings: StoredRating[] };

/** The scale on which verdicts are given now, the truest rating first; version 0 without ratings when the newsroom has none yet. */
export async function getRatingScale(tx: Tx, newsroomId: NewsroomId): Promise<StoredScale> {
  const { _max } = await tx.rating.aggregate({ where: { newsroomId }, _max: { scaleVersion: true } });
  const version = _max.scaleVersion ?? 0;
  const ratings = await tx.rating.findMany({
    where: { newsroomId, scaleVersion: version },
    select: { id: true, key: true, label: true, value: true, description: true },
    orderBy: { value: "desc" },
  });
  return { version, ratings };
}

/** Ratings by id, of any scale that the newsroom ever had. */
export async function findRatings(tx: Tx, newsroomId: NewsroomId, ids: Iterable<string>): Promise<Map<string, StoredRating>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.rating.findMany({
    where: { newsroomId, id: { in: wanted } },
    select: { id: true, key: true, label: true, value: true, description: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The scale as doors show it. */
export function viewOfScale({ version, ratings }: StoredScale): RatingScaleView {
  return { version, ratings: ratings.map(({ key, label, value, description }) => ({ key, label, value, description })) };
}
