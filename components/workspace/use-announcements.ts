"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { keys } from "./article-queries";

type Part = "article" | "claims" | "tray";
const PAUSE: Record<Part, number> = { claims: 40, article: 250, tray: 250 };

/**
 * Reads again what the server says has changed. Announcements that arrive while an answer is under way cause one more
 * reading after it, never a cancelled one: on a busy article an answer would otherwise never arrive.
 */
export function useAnnouncements(articleId: string, connection: CollabConnection | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!connection) return;
    const wanted = new Set<Part>();
    const busy = new Set<Part>();
    let over = false;
    const read = async (part: Part): Promise<void> => {
      if (over || busy.has(part)) return;
      busy.add(part);
      await new Promise((wait) => setTimeout(wait, PAUSE[part]));
      wanted.delete(part);
      await client.refetchQueries({ queryKey: keys[part](articleId), exact: true }, { cancelRefetch: true });
      busy.delete(part);
      if (wanted.has(part)) void read(part);
    };
    const want = (...parts: Part[]): void => {
      for (const part of parts) {
        wanted.add(part);
        void read(part);
      }
    };
    let wasConnected = connection.snapshot().connected;
    const stopHearing = connection.hear((message) => {
      if (message.type !== "changed") return;
      if (message.kind === "article") want("article", "tray");
      else want("claims", "article");
    });
    const stopWatching = connection.subscribe(() => {
      const { connected } = connection.snapshot();
      // While the line was down nothing was announced here.
      if (connected && !wasConnected) want("claims", "article", "tray");
      wasConnected = connected;
    });
    return () => {
      over = true;
      stopHearing();
      stopWatching();
    };
  }, [articleId, client, connection]);
}
