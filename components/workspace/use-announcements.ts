"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import type { ArticleView } from "@/lib/desk/views";
import { askClaim, askPlaces, askStamp, isWhole, keys, type ClaimsAnswer } from "./article-queries";
import { Lull } from "./lull";
import { withClaims } from "./with-claims";
import { withPlaces } from "./with-places";

type Part = "article" | "claims" | "tray";
const PAUSE: Record<Part, number> = { claims: 40, article: 250, tray: 250 };
/** While words move and stay the same words, the marks are carried here: their numbers wait until nobody, here or elsewhere, has typed for so long, at most the other. */
const MOVED = { quiet: 1_500, most: 15_000 };
/** A reading is followed by a rest so many times as long, in milliseconds at most the other: in a huge article whoever types must not feel others' work. */
const REST = 2;
const MOST_REST = 3_000;
/** Whoever types is not interrupted: readings wait until the hand has rested for so long, in milliseconds at most the other. */
const HAND_RESTS = 250;
const MOST_TYPING = 3_000;

/**
 * Reads again what the server says has changed: claims that it names one by one, only their places when nothing but the text
 * around them changed, otherwise all of them. Announcements
 * that arrive while an answer is under way cause one more reading after it, never a cancelled one: on a busy article an
 * answer would otherwise never arrive. How often everything is read follows from how long it takes: at once in an article of the
 * usual size, every other second in one of 5,000 claims.
 */
export function useAnnouncements(articleId: string, connection: CollabConnection | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!connection) return;
    const wanted = new Set<Part>();
    const named = new Set<string>();
    let areMoved = false;
    const busy = new Set<Part>();
    const restUntil: Record<Part, number> = { claims: 0, article: 0, tray: 0 };
    let over = false;

    const readWhole = (part: Part): Promise<void> => client.refetchQueries({ queryKey: keys[part](articleId), exact: true }, { cancelRefetch: true });
    const change = (by: (answer: ClaimsAnswer) => ClaimsAnswer): unknown => client.setQueryData<ClaimsAnswer>(keys.claims(articleId), (answer) => answer && by(answer));
    const readPlaces = async (): Promise<void> => {
      areMoved = false;
      const known = client.getQueryData<ClaimsAnswer>(keys.claims(articleId));
      // A whole reading that failed is owed still.
      const isSound = known && isWhole(known) && client.getQueryState(keys.claims(articleId))?.status === "success";
      const answer = isSound ? await askPlaces(articleId, known.version).catch(() => null) : null;
      if (answer) change((now) => withPlaces(now, answer));
      else want("claims");
    };
    const readNamed = async (): Promise<void> => {
      const ids = [...named];
      named.clear();
      const claims = await Promise.all(ids.map(askClaim)).catch(() => null);
      if (claims) change((now) => withClaims(now, claims));
      else want("claims");
    };
    const readClaims = async (whole: boolean): Promise<void> => {
      if (whole) {
        named.clear();
        areMoved = false;
        return readWhole("claims");
      }
      if (areMoved) await readPlaces();
      if (named.size > 0) await readNamed();
    };
    /** What everybody may do with every claim follows from the article's state. */
    const readArticle = async (): Promise<void> => {
      const stateOf = (): string | undefined => client.getQueryData<ArticleView>(keys.article(articleId))?.state;
      const before = stateOf();
      await readWhole("article");
      if (stateOf() !== before) want("claims");
    };
    const read = async (part: Part): Promise<void> => {
      if (over || busy.has(part)) return;
      busy.add(part);
      await pause(Math.max(PAUSE[part], restUntil[part] - performance.now()));
      await untilHandRests(connection);
      const whole = wanted.delete(part);
      const begun = performance.now();
      if (part === "article") await readArticle();
      else if (part === "claims") await readClaims(whole);
      else await readWhole(part);
      const ended = performance.now();
      restUntil[part] = ended + Math.min(MOST_REST, REST * (ended - begun));
      busy.delete(part);
      if (wanted.has(part) || (part === "claims" && (areMoved || named.size > 0))) void read(part);
    };
    const want = (...parts: Part[]): void => {
      for (const part of parts) {
        wanted.add(part);
        void read(part);
      }
    };
    const wantNamed = (ids: readonly string[]): void => {
      for (const id of ids) named.add(id);
      void read("claims");
    };
    const moved = new Lull(() => {
      areMoved = true;
      void read("claims");
      want("article");
    }, MOVED);
    /** What was decided between the first reading and the line's opening was announced to nobody here. */
    const catchUp = async (): Promise<void> => {
      const now = await askStamp(articleId).catch(() => null);
      const known = client.getQueryData<ClaimsAnswer>(keys.claims(articleId))?.stamp;
      if (!over && (now === null || (known !== undefined && now !== known))) want("claims", "article", "tray");
    };
    const stopHearing = connection.hear((message) => {
      // Somebody types: what has moved moves on.
      if (message.type === "head") moved.stir();
      if (message.type !== "changed") return;
      if (message.kind === "article") want("article", "tray");
      else if (message.kind === "text") moved.due();
      else {
        if (message.claimIds) wantNamed(message.claimIds);
        else want("claims");
        want("article");
      }
    });
    let { connected: wasConnected, tried: wasTried } = connection.snapshot();
    // Whoever comes back to a line that stayed open heard nothing on another screen.
    if (wasConnected) void catchUp();
    const stopWatching = connection.subscribe(() => {
      const { connected, tried } = connection.snapshot();
      // While the line was down nothing was announced here.
      if (connected && !wasConnected) {
        if (wasTried) want("claims", "article", "tray");
        else void catchUp();
      }
      wasConnected = connected;
      wasTried = tried;
    });
    return () => {
      over = true;
      moved.end();
      stopHearing();
      stopWatching();
    };
  }, [articleId, client, connection]);
}

async function untilHandRests(connection: CollabConnection): Promise<void> {
  const latest = performance.now() + MOST_TYPING;
  for (;;) {
    const rest = Math.min(connection.changedAt + HAND_RESTS, latest) - performance.now();
    if (rest <= 0) return;
    await pause(rest);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, milliseconds));
}
