import type { Announcement } from "@/lib/audit/announcement";
import { env } from "@/lib/foundation/server/env";
import { roomOf } from "../protocol";
import type { Guest } from "./guest";
import type { Guests } from "./guests";
import { Listener } from "./listener";
import type { LiveArticle } from "./live-article";
import { Reviewer } from "./reviewer";

/** Everybody at once would be a burst that those who type feel; so many parts take turns. */
const TURNS = 60;

/**
 * Brings what was committed anywhere to the pages that have the article open: new rows of its log, changed claims, lost
 * rights. Announcements can be lost, so everything is also looked at again every `reviewEvery` milliseconds.
 */
export function followAnnouncements(guests: Guests, lives: ReadonlyMap<string, LiveArticle>, reviewEvery: number): { end(): Promise<void> } {
  const reviewer = new Reviewer();
  const review = (concerns: (guest: Guest) => boolean): void => reviewer.want([...guests].filter(concerns));
  const lookAgain = (concerns: (one: Guest | LiveArticle) => boolean): void => {
    review(concerns);
    for (const live of [...lives.values()].filter(concerns)) live.catchUp().catch(() => live.heard(live.seq + 1));
  };
  const heard = ({ newsroomId, articleId, kind, personId, seq, claimIds }: Announcement): void => {
    if (kind === "rights") {
      review(({ identity }) => identity?.article.newsroomId === newsroomId && (personId === undefined || identity.personId === personId)); return;
    }
    const live = articleId === null ? undefined : lives.get(roomOf(articleId));
    if (live?.article.newsroomId !== newsroomId) return;
    if (kind === "text") { live.heard(seq ?? live.seq + 1); return; }
    live.tell({ type: "changed", kind, seq: seq ?? null, ...(claimIds ? { claimIds } : {}) });
    if (kind === "article") review(({ identity }) => identity?.article.id === articleId);
  };
  const url = env().APP_DATABASE_URL;
  if (url === undefined) throw new Error("APP_DATABASE_URL is not set: start-up has not prepared the database.");
  const listener = new Listener(url, { heard, missed: () => { lookAgain(() => true); } });
  const isDue = inTurns();
  const timer = setInterval(() => { lookAgain(isDue()); }, reviewEvery / TURNS);
  timer.unref();
  return {
    end() {
      clearInterval(timer);
      reviewer.end();
      return listener.end();
    },
  };
}

/** Deals whatever it is asked about into parts, and each time answers who is of the part that is next. */
function inTurns(): () => (one: object) => boolean {
  const parts = new WeakMap<object, number>();
  let dealt = 0;
  let turn = 0;
  return () => {
    turn = (turn + 1) % TURNS;
    return (one) => {
      const part = parts.get(one) ?? dealt++ % TURNS;
      parts.set(one, part);
      return part === turn;
    };
  };
}
