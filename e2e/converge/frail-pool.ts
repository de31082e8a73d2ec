import { Pool } from "pg";

/**
 * What befalls the next statement that appends to the log: the process dies before it or after its commit, or the
 * connection is lost before it or after its commit. After a commit nobody hears of it.
 */
export type Mishap = "dies-before" | "dies-after" | "lost-before" | "lost-after";

/** The connections of a server that can die at any statement. What is dead neither hears nor says anything any more. */
export class FrailPool extends Pool {
  next: Mishap | null = null;
  dead = false;
  readonly #die: () => void;

  constructor(connectionString: string, die: () => void) {
    super({ connectionString, max: 6 });
    this.on("error", () => undefined);
    this.#die = die;
    const ask = this.query.bind(this) as unknown as (...question: unknown[]) => Promise<unknown>;
    this.query = ((...question: unknown[]) => this.#ask(question, ask)) as unknown as Pool["query"];
  }

  async #ask(question: unknown[], ask: (...question: unknown[]) => Promise<unknown>): Promise<unknown> {
    if (this.dead) return never();
    const mishap = isAppend(question[0]) ? this.next : null;
    if (mishap) this.next = null;
    if (mishap === "dies-before") return this.#end();
    if (mishap === "lost-before") throw new Error("The connection was lost before the statement.");
    const answer = await ask(...question);
    if (mishap === "dies-after") return this.#end();
    if (mishap === "lost-after") throw new Error("The connection was lost after the commit.");
    return this.isGone() ? never() : answer;
  }

  /** Asked anew: much may have happened while the database worked. */
  isGone(): boolean {
    return this.dead;
  }

  #end(): Promise<unknown> {
    this.#die();
    return never();
  }
}

function isAppend(question: unknown): boolean {
  return typeof question === "object" && question !== null && "name" in question && question.name === "append-updates";
}

function never(): Promise<unknown> {
  return new Promise(() => undefined);
}
