"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { z } from "zod";
import { api, ApiError } from "@/components/api/client";
import { opening } from "@/components/api/opening";
import { READ_REASONS } from "@/lib/collab/protocol";
import { CollabConnection } from "./collab-connection";
import { keptLines, type PutAside } from "./line-keeper";
import type { SteadyState, Stop, Ticket } from "./line-state";
import { savedOf, type Saved } from "./saved-of";

const ticketView = z.object({
  ticket: z.string(),
  mode: z.enum(["write", "read"]),
  reason: z.enum(READ_REASONS).nullish().transform((reason) => reason ?? null),
});

async function askTicket(articleId: string): Promise<Ticket | { stop: Stop }> {
  try {
    return await api.post(`/articles/${articleId}/collab-ticket`, {}, ticketView);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 401 || error.status === 403)) return { stop: "forbidden" };
    if (error instanceof ApiError && (error.status === 404 || error.status === 410)) return { stop: "gone" };
    throw error;
  }
}

const NONE = (): (() => void) => () => undefined;
const NOTHING = (): null => null;
const NO_WORDS: readonly PutAside[] = [];

/** The line to the article, there as long as the screen is in a browser, and longer while words on it are not saved. */
export function useCollabConnection(articleId: string): CollabConnection | null {
  useEffect(
    () => keptLines.enter(articleId, () => new CollabConnection(articleId, { askTicket: () => askTicket(articleId), readText: () => api.bytes(opening.text(articleId)) })),
    [articleId],
  );
  return useSyncExternalStore(keptLines.subscribe, () => keptLines.line(articleId), NOTHING);
}

/** Words of every article that were not taken and that nobody has let go yet. */
export function usePutAside(): readonly PutAside[] {
  return useSyncExternalStore(keptLines.subscribe, keptLines.putAside, () => NO_WORDS);
}

/** Milliseconds until it is drawn that words wait: the letter is shown first, and most are acknowledged by then. */
const WAITS_AFTER = 100;
/** Milliseconds without a change until it is drawn that all is saved: between two letters of one hand nothing flickers. */
const RESTS_AFTER = 300;

/** How this tab's words stand, as it is shown: calm while somebody types, and never *saved* while anything waits for longer than the eye sees. */
export function useSaved(connection: CollabConnection): Saved {
  const subscribe = useCallback(
    (changed: () => void) => {
      let soon: ReturnType<typeof setTimeout> | undefined;
      let rest: ReturnType<typeof setTimeout> | undefined;
      const stop = connection.subscribe(() => {
        clearTimeout(rest);
        if (savedOf(connection.snapshot()) === "saved") rest = setTimeout(changed, RESTS_AFTER);
        else {
          soon ??= setTimeout(() => {
            soon = undefined;
            changed();
          }, WAITS_AFTER);
        }
      });
      return () => {
        clearTimeout(soon);
        clearTimeout(rest);
        stop();
      };
    },
    [connection],
  );
  const saved = (): Saved => savedOf(connection.snapshot());
  return useSyncExternalStore(subscribe, saved, saved);
}

/** How the line is, without what every keystroke changes. */
export function useSteadyState(connection: CollabConnection | null): SteadyState | null {
  return useSyncExternalStore(connection?.subscribe ?? NONE, connection?.steadySnapshot ?? NOTHING, NOTHING);
}
