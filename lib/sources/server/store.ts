import { newId, type NewsroomId, type PersonId, type SourceId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { dateOf } from "@/lib/text/day";
import type { Source } from "./read-sources";

/** Bibliographic data of a source. */
export type SourceRow = Pick<Source, "kind" | "title" | "author" | "publisher" | "address" | "publishedOn" | "accessedOn" | "standing">;

/** Adds a source. */
export async function insertSource(tx: Tx, of: { newsroomId: NewsroomId; createdById: PersonId }, row: SourceRow): Promise<SourceId> {
  const id = newId<SourceId>();
  await tx.source.create({ data: { id, ...of, ...row, publishedOn: dateOf(row.publishedOn), accessedOn: dateOf(row.accessedOn) } });
  return id;
}

/** Writes all bibliographic data anew and raises the version; false when the row is no longer the one that was read. */
export async function updateSource(tx: Tx, newsroomId: NewsroomId, source: Pick<Source, "id" | "version">, row: SourceRow): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id: source.id, newsroomId, version: source.version },
    data: { ...row, publishedOn: dateOf(row.publishedOn), accessedOn: dateOf(row.accessedOn), version: source.version + 1 },
  });
  return count === 1;
}

/** Archives a source: it stays wherever it is used and is offered no more. */
export async function writeArchived(tx: Tx, newsroomId: NewsroomId, source: Pick<Source, "id" | "version">): Promise<void> {
  await tx.source.updateMany({ where: { id: source.id, newsroomId, archivedAt: null }, data: { archivedAt: new Date(), version: source.version + 1 } });
}
