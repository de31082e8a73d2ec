import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { SettingsView } from "../settings";

/** The newsroom's settings; throws when the transaction is in another newsroom. */
export async function getSettings(tx: Tx, newsroomId: NewsroomId): Promise<SettingsView> {
  return tx.newsroom.findUniqueOrThrow({
    where: { id: newsroomId },
    select: { id: true, name: true, timeZone: true, publicAddress: true, version: true },
  });
}
