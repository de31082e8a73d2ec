import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { FIRST_SCALE } from "../first-scale";
import { insertNewsroom, insertScale } from "./store";

/** Creates a newsroom with the rating scale that every newsroom begins with. The transaction must be that newsroom's. */
export async function createNewsroom(tx: Tx, id: NewsroomId, name: string): Promise<void> {
  await insertNewsroom(tx, { id, name });
  await insertScale(tx, id, 1, FIRST_SCALE);
}
