import { Fragment } from "@tiptap/pm/model";
import { createArticleText } from "@/lib/articles/server/create-article-text";
import type { ArticleOfText } from "@/lib/articles/server/text-log";
import type { Actor } from "@/lib/auth/actor";
import { newId, type ArticleId, type NewsroomId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";
import { buildNewsroom, buildPerson } from "@/prisma/seed/builders";
import { moveEdge, tag, type Tagged } from "./claims";
import type { Sheet } from "./copy";
import { DEEDS, written, type Deed } from "./deeds";
import { Dice } from "./dice";
import { carry, judge, type Verdict } from "./judge";
import { Ledger } from "./ledger";
import { replay } from "./replay";
import type { Ground, Served } from "./served";
import { Tab } from "./tab";
import { Vocabulary } from "./vocabulary";

export const PEOPLE = 5;
/** What everybody does in a history, at least. */
export const DEEDS_EACH = 100;

const WEIGHTS: Record<Deed | "tag" | "edge" | "offline" | "return" | "close" | "kill" | "database", number> = {
  type: 30, delete: 9, deleteBlock: 0.7, split: 6, join: 4, kind: 6, bold: 2, moveBlock: 2.5, moveWords: 3, pasteBlocks: 1.2, pasteCopy: 1.5, undo: 5,
  tag: 4, edge: 2, offline: 3, return: 9, close: 1, kill: 1, database: 1,
};

export type Desk = { newsroomId: NewsroomId; people: readonly Actor[] };

/** A newsroom with five people who may write and tag, for all histories of a run. */
export async function openDesk(): Promise<Desk> {
  const newsroomId = await buildNewsroom();
  const people: Actor[] = [];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await buildPerson(newsroomId, ["editor"]));
  return { newsroomId, people };
}

/** Tells one history from its seed to its end, heals everything and judges what stands there. */
export async function tell(desk: Desk, seed: number, ground: Ground): Promise<Verdict> {
  const history = new History(desk, seed, { ground, server: await ground.serve() });
  await history.begin();
  await history.happen();
  await history.heal();
  return history.end();
}

class History {
  readonly #desk: Desk;
  readonly #dice: Dice;
  readonly #ledger = new Ledger();
  readonly #vocabulary: Vocabulary;
  readonly #claims: Tagged[] = [];
  #article: ArticleOfText = { id: newId<ArticleId>(), newsroomId: "" as NewsroomId };
  readonly #ground: Ground;
  #server: Served;
  #tabs: Tab[] = [];
  #clients = 0;
  #kills = 0;
  #deeds = 0;

  constructor(desk: Desk, seed: number, ground: { ground: Ground; server: Served }) {
    this.#desk = desk;
    this.#ground = ground.ground;
    this.#server = ground.server;
    this.#dice = new Dice(seed);
    this.#vocabulary = new Vocabulary(this.#dice, seed % 3 === 0);
    this.#article = { id: newId<ArticleId>(), newsroomId: desk.newsroomId };
  }

  async begin(): Promise<void> {
    const sheets = Array.from({ length: this.#dice.between(6, 10) }, () => written(this.#ledger, Array.from({ length: this.#dice.between(8, 30) }, () => this.#vocabulary.old())));
    for (const word of this.#ledger.words) word.saved = true;
    await this.#bringIn(sheets);
    for (const actor of this.#desk.people) this.#tabs.push(await this.#openTab(actor));
  }

  async happen(): Promise<void> {
    const left = this.#desk.people.map(() => DEEDS_EACH);
    while (left.some((deeds) => deeds > 0)) {
      const who = this.#dice.below(PEOPLE);
      left[who] = (left[who] ?? 0) - 1;
      await this.#act(who);
      await this.#travel(true);
    }
  }

  /** Everybody comes back, everything is delivered, until nothing moves any more. */
  async heal(): Promise<void> {
    for (let round = 0; round < 200; round += 1) {
      await this.#reviveServer();
      for (const tab of this.#tabs) if (!tab.online) await tab.connect(this.#server);
      for (const tab of this.#tabs) {
        tab.send(this.#dice, Infinity, false);
        await this.#server.settle();
      }
      const came = this.#tabs.map((tab) => tab.receive(this.#dice, Infinity, false));
      if (!came.includes(true) && this.#tabs.every((tab) => tab.saved && tab.line?.up.length === 0)) return;
    }
    throw new Error("The copies do not come to rest.");
  }

  async end(): Promise<Verdict> {
    const verdict = await judge({ article: this.#article, ledger: this.#ledger, copies: this.#tabs.map((tab) => tab.copy), claims: this.#claims });
    for (const tab of this.#tabs) tab.close();
    this.#server.die();
    return { ...verdict, findings: { ...verdict.findings, deeds: this.#deeds, kills: this.#kills } };
  }

  async #act(who: number): Promise<void> {
    const [tab, actor] = [this.#tabs[who], this.#desk.people[who]];
    if (!tab || !actor) throw new Error("There is a tab for everybody.");
    const { deadliness } = this.#ground;
    const what = this.#dice.weigh({ ...WEIGHTS, kill: WEIGHTS.kill * deadliness, database: WEIGHTS.database * deadliness });
    this.#deeds += 1;
    switch (what) {
      case "offline": tab.send(this.#dice, this.#dice.below(3), true); tab.cut(); return;
      case "return": for (const each of this.#tabs) if (!each.online && this.#dice.says(0.5)) await this.#comeBack(each); return;
      case "close": tab.close(); this.#tabs[who] = await this.#openTab(actor); return;
      case "kill": await this.#kill(); return;
      case "database": await this.#troubleDatabase(); return;
      case "tag": {
        if (!(await this.#flush(tab))) return;
        const tagged = await tag(actor, this.#article.id, tab.copy, this.#dice);
        if (tagged) this.#claims.push(tagged);
        return;
      }
      case "edge": {
        const claim = this.#dice.pick(this.#claims);
        if (claim && (await this.#flush(tab))) await moveEdge(actor, tab.copy, this.#dice, claim);
        return;
      }
      case "type": case "delete": case "deleteBlock": case "split": case "join": case "kind": case "bold": case "moveBlock": case "moveWords": case "pasteBlocks": case "pasteCopy": case "undo":
        if (this.#dice.says(0.6)) tab.copy.pause();
        DEEDS[what](tab.copy, { dice: this.#dice, ledger: this.#ledger, vocabulary: this.#vocabulary });
    }
  }

  /** Some frames of some people arrive. */
  async #travel(rough: boolean): Promise<void> {
    for (const tab of this.#tabs) {
      if (!this.#dice.says(0.4)) continue;
      // One after another: what two people's statements do to each other at once is the database's to say, not the seed's.
      tab.send(this.#dice, this.#dice.between(1, 6), rough);
      await this.#server.settle();
    }
    for (const tab of this.#tabs) if (this.#dice.says(0.5)) tab.receive(this.#dice, this.#dice.between(1, 6), rough);
    if (this.#server.dead && this.#dice.says(0.3)) await this.#reviveServer();
    if (this.#dice.says(0.1)) await this.#server.catchUp(this.#dice.says(0.1));
    if (this.#dice.says(0.1)) await carry(this.#article);
  }

  /** A tag needs the connection, and its words in the log; false when the person is not connected. */
  async #flush(tab: Tab): Promise<boolean> {
    if (!tab.online || this.#server.dead) return false;
    if (!tab.greeted) tab.receive(this.#dice, Infinity, false);
    // Looking writes, now and then; a page would send it at once.
    tab.copy.look();
    tab.send(this.#dice, Infinity, false);
    await this.#server.settle();
    return tab.line?.closed === null;
  }

  async #kill(): Promise<void> {
    this.#kills += 1;
    if (this.#dice.says(0.3)) this.#server.die();
    else this.#server.arm(this.#dice.says(0.5) ? "dies-before" : "dies-after");
    await Promise.resolve();
  }

  async #troubleDatabase(): Promise<void> {
    this.#kills += 1;
    if (this.#dice.says(0.7)) this.#server.arm(this.#dice.says(0.5) ? "lost-before" : "lost-after");
    else await this.#server.cutDatabase();
  }

  async #reviveServer(): Promise<void> {
    if (!this.#server.dead) return;
    this.#server = await this.#ground.serve();
  }

  async #comeBack(tab: Tab): Promise<void> {
    await this.#reviveServer();
    await tab.connect(this.#server);
  }

  async #openTab(actor: Actor): Promise<Tab> {
    this.#clients += 1;
    const tab = new Tab(actor, this.#article.id, this.#ledger, this.#clients * 100_000 + this.#dice.below(100_000));
    // Nobody writes into a page before the text is in it.
    for (let attempt = 0; attempt < 20 && !tab.saved; attempt += 1) {
      if (!tab.online) await this.#comeBack(tab);
      tab.receive(this.#dice, Infinity, false);
      tab.send(this.#dice, Infinity, false);
      await this.#server.settle();
      tab.receive(this.#dice, Infinity, false);
    }
    if (!tab.saved) throw new Error("A page cannot be opened.");
    return tab;
  }

  async #bringIn(sheets: readonly Sheet[]): Promise<void> {
    const { id, newsroomId } = this.#article;
    const [author] = this.#desk.people;
    if (!author) throw new Error("There is nobody.");
    const content = articleSchema.node("doc", null, Fragment.fromArray(sheets.map((sheet) => sheet.node)));
    await inNewsroom(newsroomId, async (tx) => {
      await tx.article.create({ data: { id, newsroomId, title: "", createdById: author.personId } });
      await createArticleText(tx, id, { content, personId: author.personId });
    });
    this.#ledger.assign((await replay(this.#article)).doc, sheets.map((sheet) => sheet.letters));
  }
}

