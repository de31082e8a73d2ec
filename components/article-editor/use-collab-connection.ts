"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { z } from "zod";
import { api, ApiError } from "@/components/api/client";
import { opening } from "@/components/api/opening";
import { READ_REASONS } from "@/lib/collab/protocol";
import { CollabConnection, type ConnectionState, type SteadyState, type Stop, type Ticket } from "./collab-connection";

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

/** Milliseconds until a change of the line is drawn: the letter that caused it is shown first, and most are acknowledged by then. */
const DRAWN_AFTER = 30;

/** How the line is at this moment; with what every keystroke changes. */
export function useConnectionState(connection: CollabConnection): ConnectionState {
  const subscribe = useCallback(
    (changed: () => void) => {
      let soon: ReturnType<typeof setTimeout> | undefined;
      const stop = connection.subscribe(() => {
        soon ??= setTimeout(() => {
          soon = undefined;
          changed();
        }, DRAWN_AFTER);
      });
      return () => {
        clearTimeout(soon);
        stop();
      };
    },
    [connection],
  );
  return useSyncExternalStore(subscribe, connection.snapshot, connection.snapshot);
}

/** The same without what every keystroke changes. */
export function useSteadyState(connection: CollabConnection | null): SteadyState | null {
  return useSyncExternalStore(connection?.subscribe ?? NONE, connection?.steadySnapshot ?? NOTHING, NOTHING);
}
