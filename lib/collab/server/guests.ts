import { MAX_BLOCKS, MAX_TEXT_LENGTH } from "@/lib/intake/check-incoming";
import type { Guest } from "./guest";

/** An article that people write may become longer than one that comes in, so that nobody stops in the middle of a sentence: by so much. */
const LONGER = 1.25;

/**
 * How many connections there may be. A person may have an article open in several tabs, a newsroom in one article. A
 * stranger shows a ticket within `ticketWithin` milliseconds. An article holds `text` UTF-16 units and `blocks` at the most.
 */
export type Limits = { sockets: number; strangers: number; perPerson: number; perTab: number; perArticle: number; ticketWithin: number; text: number; blocks: number };
export const LIMITS: Limits = {
  sockets: 5_000,
  strangers: 500,
  perPerson: 60,
  perTab: 12,
  perArticle: 400,
  ticketWithin: 10_000,
  text: MAX_TEXT_LENGTH * LONGER,
  blocks: MAX_BLOCKS * LONGER,
};

/** Everybody who is connected to this process. */
export class Guests {
  readonly #all = new Set<Guest>();
  readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  [Symbol.iterator](): Iterator<Guest> {
    return this.#all.values();
  }

  /** Whether one more stranger may come in. */
  hasRoom(): boolean {
    let strangers = 0;
    for (const guest of this.#all) if (guest.identity === null) strangers += 1;
    return this.#all.size < this.limits.sockets && strangers < this.limits.strangers;
  }

  /** Whether this person may open this article once more. */
  hasRoomFor(personId: string, articleId: string): boolean {
    let [person, tab, article] = [0, 0, 0];
    for (const { identity } of this.#all) {
      if (identity === null) continue;
      const [mine, here] = [identity.personId === personId, identity.article.id === articleId];
      if (mine) person += 1;
      if (here) article += 1;
      if (mine && here) tab += 1;
    }
    return person < this.limits.perPerson && tab < this.limits.perTab && article < this.limits.perArticle;
  }

  add(guest: Guest): void {
    this.#all.add(guest);
  }

  remove(guest: Guest): void {
    this.#all.delete(guest);
  }
}
