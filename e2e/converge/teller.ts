import { closeDatabase } from "@/lib/foundation/server/database";
import { Desk } from "../crash/desk";
import { faultsOf, type Findings } from "./findings";
import { openDesk, tell } from "./history";
import { realGround } from "./real-server";
import { VIRTUAL_GROUND } from "./server";

// A process that tells the histories whose seeds it is sent, one after the other, on the database of its environment; the
// one with `real` on processes and a PostgreSQL of its own, that are killed.

export type Task = { seed: number; real: boolean };
export type Told = { seed: number; findings: Findings | null; faults: string[]; notes: string[]; told: string };

let desk: Awaited<ReturnType<typeof openDesk>> | null = null;
let product: Desk | null = null;

process.on("message", (task: Task) => void answer(task));
process.on("disconnect", () => void leave());
process.send?.("ready");

async function answer(task: Task): Promise<void> {
  const told = await (task.real ? tellReal(task.seed) : tellVirtual(task.seed)).catch((error: unknown): Told => {
    const notes = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return { seed: task.seed, findings: null, faults: ["it broke"], notes, told: "" };
  });
  process.send?.(told);
}

async function tellVirtual(seed: number): Promise<Told> {
  desk ??= await openDesk();
  return toldOf(seed, await tell(desk, seed, VIRTUAL_GROUND));
}

/** Nobody asks any more: with what was started here. */
async function leave(): Promise<void> {
  await product?.stop().catch(() => undefined);
  process.exit(0);
}

async function tellReal(seed: number): Promise<Told> {
  product = new Desk();
  await product.start();
  const ground = realGround(product);
  try {
    return toldOf(seed, await tell(await openDesk(), seed, ground));
  } finally {
    await ground.end();
    await closeDatabase().catch(() => undefined);
    await product.stop();
    product = null;
  }
}

function toldOf(seed: number, { findings, notes, told }: Awaited<ReturnType<typeof tell>>): Told {
  return { seed, findings, faults: faultsOf(findings), notes, told };
}
