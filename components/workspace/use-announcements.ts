"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { keys } from "./article-queries";

type Part = "article" | "claims" | "tray";
const PAUSE: Record<Part, number> = { claims: 40, article: 250, tray: 250 };
/** While words move and stay the same words, the marks are carried here: their numbers may come later. */
const MOVED = 1_500;
/** A reading is followed by a rest so many times as long, in milliseconds at most the other: in a huge article whoever types must not feel others' work. */
const REST = 2;
const MOST_REST = 3_000;

/**
 * Reads again what the server says has changed. Announcements that arrive while an answer is under way cause one more
 * reading after it, never a cancelled one: on a busy article an answer would otherwise never arrive. How often that is
 * follows from how long it takes: at once in an article of the usual size, every other second in one of 5,000 claims.
 */
export function useAnnouncements(articleId: string, connection: CollabConnection | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!connection) return;
    const wanted = new Set<Part>();
    const busy = new Set<Part>();
    const restUntil: Record<Part, number> = { claims: 0, article: 0, tray: 0 };
    let over = false;
    const read = async (part: Part): Promise<void> => {
      if (over || busy.has(part)) return;
      busy.add(part);
      await new Promise((wait) => setTimeout(wait, Math.max(PAUSE[part], restUntil[part] - performance.now())));
      wanted.delete(part);
      const begun = performance.now();
      await client.refetchQueries({ queryKey: keys[part](articleId), exact: true }, { cancelRefetch: true });
      const ended = performance.now();
      restUntil[part] = ended + Math.min(MOST_REST, REST * (ended - begun));
      busy.delete(part);
      if (wanted.has(part)) void read(part);
    };
    const want = (...parts: Part[]): void => {
      for (const part of parts) {
        wanted.add(part);
        void read(part);
      }
    };
    let moved: ReturnType<typeof setTimeout> | null = null;
    const wantMoved = (): void => {
      moved ??= setTimeout(() => {
        moved = null;
        want("claims", "article");
      }, MOVED);
    };
    let wasConnected = connection.snapshot().connected;
    const stopHearing = connection.hear((message) => {
      if (message.type !== "changed") return;
      if (message.kind === "article") want("article", "tray");
      else if (message.kind === "text") wantMoved();
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
      if (moved) clearTimeout(moved);
      stopHearing();
      stopWatching();
    };
  }, [articleId, client, connection]);
}
