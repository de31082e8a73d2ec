import { createCollab } from "@/lib/collab/server/collab-server";
import { mayUpgrade } from "./request-guard";
import type { Collab } from "./server";

/** Shared editing in this process, and how it ends. */
export interface CollabPart extends Collab {
  /** Ends it; a string names the articles of which something is not in the database. */
  readonly end: () => Promise<string | undefined>;
}

/** Starts shared editing. It holds the open articles' texts, so a process has it once. */
export function startCollab(): CollabPart {
  const collab = createCollab({ allowsOrigin: mayUpgrade });
  return {
    handleUpgrade: (request, socket, head) => { collab.handleUpgrade(request, socket, head); },
    end: async () => {
      const { durable, articles } = await collab.shutdown();
      return durable ? undefined : `Stopped with words that are not in the database, of article ${articles.join(", ")}. The pages that hold them still show them as not saved.`;
    },
  };
}
