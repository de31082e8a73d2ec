"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { z } from "zod";
import { api, ApiError } from "@/components/api/client";
import { opening } from "@/components/api/opening";
import { READ_REASONS } from "@/lib/collab/protocol";
import { CollabConnection, type SteadyState, type Stop, type Ticket } from "./collab-connection";
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

/** The line to the article, made when the screen appears in a browser and ended when it goes. */
export function useCollabConnection(articleId: string): CollabConnection | null {
  const [connection, setConnection] = useState<CollabConnection | null>(null);
  useEffect(() => {
    const line = new CollabConnection(articleId, { askTicket: () => askTicket(articleId), readText: () => api.bytes(opening.text(articleId)) });
    // The document exists only in the browser, and only for as long as the screen: it cannot be made while rendering.
    setConnection(line);
    return () => {
      setConnection(null);
      line.destroy();
    };
  }, [articleId]);
  return connection;
}

const NONE = (): (() => void) => () => undefined;
const NOTHING = (): null => null;

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
