import { newId, type NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { RatingView } from "../rating-scale";
import type { SettingsView } from "../settings";

/** Writes the settings and raises their version; false when they are no longer the ones that were read. */
export async function updateSettings(
  tx: Tx,
  before: Pick<SettingsView, "id" | "version">,
  row: Pick<SettingsView, "name" | "timeZone" | "publicAddress">,
): Promise<boolean> {
  const { count } = await tx.newsroom.updateMany({ where: { id: before.id, version: before.version }, data: { ...row, version: before.version + 1 } });
  return count === 1;
}

/** Writes a new newsroom, in UTC and without a public address until an admin says otherwise. */
export async function insertNewsroom(tx: Tx, newsroom: { id: NewsroomId; name: string }): Promise<void> {
  await tx.newsroom.create({ data: newsroom });
}

/** Adds a whole scale; the unique index refuses a second one with the same number. */
export async function insertScale(tx: Tx, newsroomId: NewsroomId, scaleVersion: number, ratings: readonly RatingView[]): Promise<void> {
  await tx.rating.createMany({ data: ratings.map((rating) => ({ id: newId(), newsroomId, scaleVersion, ...rating })) });
}

/** Makes other changes of this newsroom's settings and scale wait until the transaction ends. */
export async function lockNewsroom(tx: Tx, newsroomId: NewsroomId): Promise<void> {
  await tx.$queryRaw`select 1 from newsroom where id = ${newsroomId}::uuid for update`;
}
