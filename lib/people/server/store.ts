import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { v7 } from "uuid";

/** The scale of a new newsroom, the truest first. */
const SCALE = [
  { key: "true", label: "True", value: 5 },
  { key: "mostly_true", label: "Mostly true", value: 4 },
  { key: "mixed", label: "Mixed", value: 3 },
  { key: "mostly_false", label: "Mostly false", value: 2 },
  { key: "false", label: "False", value: 1 },
] as const;

/** One set-up at a time, in all processes, until the transaction ends. */
export async function lockSetUp(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('tickmark set-up', 7))`;
}

/** Writes a newsroom and its first rating scale. The transaction must be that newsroom's. */
export async function writeNewsroom(tx: Tx, id: NewsroomId, name: string): Promise<void> {
  await tx.newsroom.create({ data: { id, name } });
  await tx.rating.createMany({ data: SCALE.map((rating) => ({ id: v7(), newsroomId: id, scaleVersion: 1, ...rating })) });
}
