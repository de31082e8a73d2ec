import { log } from "@/lib/foundation/server/log";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";

/** How often within a minute the server may die before it is left dead. */
const LIMIT = 5;

/** An embedded server that comes back, on the same port, when it dies by itself. */
export interface SupervisedPostgres {
  readonly url: string;
  stop(patience: number): Promise<void>;
}

/**
 * Starts the embedded server of a data folder and restarts it when it is killed or crashes, so that the desk goes on after
 * the few seconds of recovery. `onGivingUp` is called with the reason when it cannot be brought back.
 */
export async function startSupervisedPostgres(dataDir: string, onGivingUp: (reason: string) => void): Promise<SupervisedPostgres> {
  let current: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir });
  let stopping = false;
  const deaths: number[] = [];

  const watch = async (): Promise<void> => {
    for (;;) {
      await current.exited;
      if (stopping) return;
      deaths.push(Date.now());
      log().error({ deaths: deaths.length }, "the embedded database ended by itself and is started again");
      if (deaths.filter((at) => at > Date.now() - 60_000).length > LIMIT) throw new Error(`it ended ${LIMIT + 1} times within a minute`);
      const { port } = current;
      current = await startEmbeddedPostgres({ dataDir, port });
      if (current.port !== port) throw new Error(`its port ${port} was taken in the meantime`);
    }
  };
  watch().catch((error: unknown) => { onGivingUp(`The embedded database cannot be kept running: ${error instanceof Error ? error.message : String(error)}.`); });

  return {
    url: current.url,
    stop: async (patience) => {
      stopping = true;
      await current.stop(patience);
    },
  };
}
