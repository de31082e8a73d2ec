import { buildArticle, buildPerson } from "@/prisma/seed/builders";
import { readActor } from "@/lib/auth/server/read-actor";
import { issueCollabTicket } from "@/lib/collab/server/issue-ticket";
import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import { Dice } from "../bench/dice";
import { Measure } from "../load/measure";
import { placesIn } from "../load/places";
import { Typist } from "../load/typist";

/** Milliseconds between two letters of one person. */
const PERIOD = 500;

/** People who just write, some in the article that is attacked and some in another. */
export class Bystanders {
  readonly measure = new Measure();
  readonly #typists: Typist[];
  readonly #timers: NodeJS.Timeout[] = [];

  private constructor(typists: Typist[]) {
    this.#typists = typists;
  }

  static async seat(origin: string, newsroomId: NewsroomId, attacked: ArticleId): Promise<Bystanders> {
    const quiet = await buildArticle(await buildPerson(newsroomId, ["reporter"]));
    const typists: Typist[] = [];
    const bystanders = new Bystanders(typists);
    for (const [at, articleId] of [attacked, attacked, attacked, quiet, quiet, quiet].entries()) {
      const { personId } = await buildPerson(newsroomId, ["reporter"]);
      const actor = await readActor(personId, newsroomId);
      const issued = actor && (await issueCollabTicket(actor, articleId));
      if (!issued?.ok) throw new Error("A bystander got no ticket.");
      const typist = await Typist.open(origin, { ticket: issued.value.ticket, articleId }, 3_000_000_000 + at, bystanders.measure);
      const [place] = placesIn(await typist.text, 1, new Dice(at));
      if (place) typist.sit(place);
      typists.push(typist);
    }
    return bystanders;
  }

  start(): void {
    this.measure.on = true;
    for (const [at, typist] of this.#typists.entries()) {
      setTimeout(() => this.#timers.push(setInterval(() => typist.operate(), PERIOD)), (at * PERIOD) / this.#typists.length);
    }
  }

  /** Stops writing and waits until everything has been acknowledged; what is not is a fault. */
  async rest(patience: number): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    const until = performance.now() + patience;
    while (this.#waiting > 0 && performance.now() < until) await new Promise((wait) => setTimeout(wait, 20));
    if (this.#waiting > 0) this.measure.fault(`${this.#waiting} operations of other people were never acknowledged`);
    for (const typist of this.#typists) typist.leave();
  }

  get #waiting(): number {
    return this.#typists.reduce((sum, typist) => sum + typist.waiting, 0);
  }
}
