import { CollabConnection } from "@/components/article-editor/collab-connection";
import type { Stop, Ticket } from "@/components/article-editor/line-state";
import { savedOf } from "@/components/article-editor/saved-of";
import type { ArticleOfText } from "@/lib/articles/server/text-log";
import { Dice } from "../converge/dice";
import { writeWord } from "./write-word";

/** Milliseconds between two words of one person. */
const PAUSE = { least: 150, most: 500 } as const;

let writers = 0;

/**
 * Somebody who writes words that nobody else writes, on the line that the editor really uses, and believes what it shows.
 * Kept after the tab is closed: what was shown as saved is still owed.
 */
export class Writer {
  readonly article: ArticleOfText;
  /** Every word so far, in order. */
  readonly words: string[] = [];
  /** How many of them were shown as saved. */
  saved = 0;
  readonly #line: CollabConnection;
  readonly #dice: Dice;
  readonly #name: string;
  readonly #forget: () => void;
  /** When each word that waits for its acknowledgement was typed. */
  #waiting: number[] = [];
  #outstanding = 0;
  /** Since when words wait without the page saying so; null while none do. */
  #silentSince: number | null = null;
  /** When the page last said so. */
  #told = 0;
  #longest = 0;
  #typing: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(article: ArticleOfText, ticket: () => Promise<Ticket | { stop: Stop }>) {
    writers += 1;
    this.article = article;
    this.#name = `w${writers}`;
    this.#dice = new Dice(writers);
    this.#line = new CollabConnection(article.id, { askTicket: ticket });
    this.#line.provider.on("unsyncedChanges", ({ number }: { number: number }) => this.#acknowledged(number));
    this.#forget = this.#line.subscribe(() => this.#look());
    this.#pause();
  }

  /** What the screen shows, and why the line gave up if it did. */
  get shown(): string {
    return this.#line.snapshot().stopped ?? savedOf(this.#line.snapshot());
  }

  /** The longest time since the last call, in milliseconds, that a word waited while the page did not say *not saved*. */
  takeSilence(): number {
    const silence = Math.max(this.#longest, this.#silentSince === null ? 0 : performance.now() - this.#silentSince);
    this.#longest = 0;
    return silence;
  }

  /** Stops typing; what was typed goes on its way. */
  rest(): void {
    if (this.#typing) clearTimeout(this.#typing);
  }

  /** The tab is gone, and with it what was not saved. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.rest();
    this.#forget();
    this.#line.destroy();
  }

  #pause(): void {
    this.#typing = setTimeout(() => this.#type(), this.#dice.between(PAUSE.least, PAUSE.most));
  }

  #type(): void {
    if (this.#line.snapshot().loaded) {
      const word = `${this.#name}x${this.words.length}`;
      this.words.push(word);
      this.#waiting.push(performance.now());
      writeWord(this.#line.document, word, this.#dice);
      this.#look();
    }
    this.#pause();
  }

  /** Answers come in the order of the words. After a new connection one answer may stand for many. */
  #acknowledged(outstanding: number): void {
    const answered = this.#outstanding - outstanding;
    this.#outstanding = outstanding;
    if (answered <= 0 || this.#silentSince === null) return;
    this.#hear();
    this.#waiting.splice(0, answered);
    const oldest = this.#waiting[0];
    this.#silentSince = oldest === undefined ? null : Math.max(oldest, this.#told);
  }

  #look(): void {
    const shown = savedOf(this.#line.snapshot());
    if (shown === "saved") {
      this.saved = this.words.length;
      this.#waiting = [];
    }
    if (shown === "unsaved") this.#told = performance.now();
    if (shown === "unsaved" || this.#waiting.length === 0) {
      this.#hear();
      this.#silentSince = null;
    } else this.#silentSince ??= performance.now();
  }

  #hear(): void {
    if (this.#silentSince !== null) this.#longest = Math.max(this.#longest, performance.now() - this.#silentSince);
  }
}
