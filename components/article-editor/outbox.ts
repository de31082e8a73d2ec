import { UnsentUpdates } from "@/lib/collab/unsent-updates";
import { Overdue } from "./overdue";

/** Milliseconds until a person is told that words wait, and until a silent line counts as dead: acknowledgements take 12 ms. */
const LATE_AFTER = 1_500;
const DEAD_AFTER = 6_000;

export type OutboxEars = {
  /** Whether there is a line on which something could be acknowledged. */
  isConnected: () => boolean;
  onLate: () => void;
  onDead: () => void;
};

/** What this tab's person did and nobody has acknowledged, and how long that takes. */
export class Outbox extends UnsentUpdates {
  /** When the server last gave a sign of life that one may wait for. */
  private heardAt = -Infinity;
  private readonly lateness: Overdue;
  private readonly silence: Overdue;

  constructor({ isConnected, onLate, onDead }: OutboxEars) {
    super();
    this.lateness = new Overdue(LATE_AFTER, () => this.oldest, onLate);
    this.silence = new Overdue(DEAD_AFTER, () => (this.oldest === null || !isConnected() ? null : Math.max(this.oldest, this.heardAt)), onDead);
  }

  /** The oldest has waited for longer than a person would call "at once". */
  get isLate(): boolean {
    return this.lateness.isSo;
  }

  heard(): void {
    this.heardAt = performance.now();
  }

  /** Looks at the clock from now on, while anything waits. */
  watchClock(): void {
    this.lateness.watch();
    this.silence.watch();
  }

  end(): void {
    this.lateness.end();
    this.silence.end();
  }
}
