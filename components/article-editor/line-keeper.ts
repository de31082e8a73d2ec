import type { CollabConnection } from "./collab-connection";
import type { ConnectionState } from "./line-state";
import { savedOf } from "./saved-of";

/** What is kept of a line; the line itself, and the libraries below it, come only with the screen that shows an article. */
export type KeptLine = {
  readonly title: string;
  readonly words: string;
  snapshot: () => ConnectionState;
  subscribe: (listener: () => void) => () => void;
  destroy: () => void;
};

/** Words that are only in this tab: `waiting` to be saved, or `untaken`, which they will not be by themselves. */
export type UnsavedWords = { readonly articleId: string; readonly title: string; readonly how: "waiting" | "untaken" };
/** The text with words that were not taken, put aside when the article was opened again. */
export type PutAside = { readonly articleId: string; readonly title: string; readonly words: string };

type Held<Line> = { line: Line; readonly make: () => Line; screens: number; stopWatching: () => void };

/**
 * Lines live here and not on a screen: whoever goes to the desk takes no word along that is not saved yet, so the line to
 * the article stays until it is, with its document, and whoever comes back finds both. What was not taken stays as well,
 * until its person lets it go. All of it in memory alone: no text is ever put into the browser's storage.
 */
export class LineKeeper<Line extends KeptLine> {
  private readonly held = new Map<string, Held<Line>>();
  private readonly listeners = new Set<() => void>();
  private aside: readonly PutAside[] = [];
  private unsaved: readonly UnsavedWords[] = [];
  private warns = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** The line to an article; null where there is none. */
  readonly line = (articleId: string): Line | null => this.held.get(articleId)?.line ?? null;
  /** Words of articles that no screen shows; what is acknowledged at once is not spoken of. */
  readonly unsavedElsewhere = (): readonly UnsavedWords[] => this.unsaved;
  readonly putAside = (): readonly PutAside[] => this.aside;

  /** A screen shows the article from now on, on the line that is there or on a new one; answers how it leaves. */
  enter(articleId: string, make: () => Line): () => void {
    this.warn();
    const held = this.held.get(articleId) ?? this.hold(articleId, make);
    held.screens += 1;
    this.changed();
    return () => {
      held.screens -= 1;
      this.settle(articleId, held);
      this.changed();
    };
  }

  /** A fresh line and document, for every screen that shows the article. Words that only the old one has are put aside, never merged. */
  openAgain(articleId: string): void {
    const old = this.held.get(articleId);
    if (!old) return;
    const { line } = old;
    if (line.snapshot().dirty) this.aside = [...this.aside, { articleId, title: line.title, words: line.words }];
    old.stopWatching();
    line.destroy();
    old.line = old.make();
    this.watch(articleId, old);
    this.changed();
  }

  /** Answers how they come back: whoever pressed the wrong button has lost nothing. */
  letGo(words: PutAside): () => void {
    this.aside = this.aside.filter((each) => each !== words);
    this.changed();
    return () => {
      if (this.aside.includes(words)) return;
      this.aside = [...this.aside, words];
      this.changed();
    };
  }

  private hold(articleId: string, make: () => Line): Held<Line> {
    const held = { line: make(), make, screens: 0, stopWatching: () => undefined };
    this.held.set(articleId, held);
    this.watch(articleId, held);
    return held;
  }

  private watch(articleId: string, held: Held<Line>): void {
    held.stopWatching = held.line.subscribe(() => {
      if (held.screens > 0) return;
      this.settle(articleId, held);
      this.changed();
    });
  }

  /** A line that nobody looks at ends once nothing on it waits: closed before that, it takes along what has reached the server and waits there. */
  private settle(articleId: string, held: Held<Line>): void {
    if (held.screens > 0 || held.line.snapshot().dirty || this.held.get(articleId) !== held) return;
    this.held.delete(articleId);
    held.stopWatching();
    held.line.destroy();
  }

  private changed(): void {
    const lines = [...this.held].filter(([, { screens, line }]) => screens === 0 && savedOf(line.snapshot()) === "unsaved");
    const untaken = this.aside.filter(({ articleId }) => !this.held.has(articleId));
    // One word for each article, however many times something of it was put aside.
    const byArticle = new Map<string, UnsavedWords>([
      ...untaken.map(({ articleId, title }) => [articleId, { articleId, title, how: "untaken" }] as const),
      ...lines.map(([articleId, { line }]) => [articleId, { articleId, title: line.title, how: line.snapshot().stopped ? "untaken" : "waiting" }] as const),
    ]);
    const unsaved = [...byArticle.values()];
    if (JSON.stringify(unsaved) !== JSON.stringify(this.unsaved)) this.unsaved = unsaved;
    for (const listener of this.listeners) listener();
  }

  /** The tab asks before it closes while words are nowhere else. The lines are asked at that moment: what is drawn follows a little later. */
  private warn(): void {
    if (this.warns) return;
    this.warns = true;
    window.addEventListener("beforeunload", (event) => {
      if (this.aside.length > 0 || [...this.held.values()].some(({ line }) => line.snapshot().dirty)) event.preventDefault();
    });
  }
}

/** The lines of this tab. */
export const keptLines = new LineKeeper<CollabConnection>();
