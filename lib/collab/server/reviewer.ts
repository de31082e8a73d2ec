import { log } from "@/lib/foundation/server/log";
import type { Guest } from "./guest";
import { reviewRights } from "./review-rights";

/** When somebody whose rights could not be looked at is looked at again, in milliseconds: doubled after each failure, up to the last. */
const AGAIN = [250, 1_000] as const;

/**
 * Looks at guests' rights one after another: hundreds at once would take the database's connections from those who type. Whom the
 * database gave no answer about is owed one: a lost right must not outlive a moment in which it was away.
 */
export class Reviewer {
  readonly #owed = new Set<Guest>();
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #busy = false;
  #ended = false;

  want(guests: Iterable<Guest>): void {
    for (const guest of guests) this.#owed.add(guest);
    if (!this.#timer) void this.#review();
  }

  end(): void {
    this.#ended = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#owed.clear();
  }

  async #review(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let [guest] = this.#owed; guest; [guest] = this.#owed) {
        // Before the question: what is announced while it is asked asks for another.
        this.#owed.delete(guest);
        await this.#ask(guest);
      }
      this.#failures = 0;
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : "unknown" }, "rights could not be looked at");
      this.#later();
    } finally {
      this.#busy = false;
    }
  }

  async #ask(guest: Guest): Promise<void> {
    try {
      await reviewRights(guest);
    } catch (error) {
      this.#owed.add(guest);
      throw error;
    }
  }

  #later(): void {
    if (this.#ended) return;
    const wait = Math.min(AGAIN[1], AGAIN[0] * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#review();
    }, wait);
    this.#timer.unref();
  }
}
