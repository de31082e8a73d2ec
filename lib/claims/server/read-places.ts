import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import { Prisma } from "@/prisma/generated/client";
import type { Occurrence } from "./read-claims";

/** Where a claim's words stand, and between what. */
export type Place = Pick<Occurrence, "id" | "start" | "end" | "prefix" | "suffix">;

/** The places of an article's claims that moved, or got other neighbours, after the text had the number `after`. */
export function findMovedPlaces(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId, after: number): Promise<Place[]> {
  return writtenRows<Place>(tx, Prisma.sql`
    select o.id, o.start, o."end", o.prefix, o.suffix from occurrence o
    where o.newsroom_id = ${newsroomId}::uuid and o.article_id = ${articleId}::uuid and o.carried_seq > ${after} and o.removed_at is null`);
}
