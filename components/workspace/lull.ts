/** Milliseconds without a stir, and at most so many since something waits. */
export type LullPace = { quiet: number; most: number };

/**
 * What is due when nobody stirs any more: begins to wait at the first `due`, and again at every stir while it waits, but
 * not for longer than the pace allows. A stir alone makes nothing due.
 */
export class Lull {
  private since: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly then: () => void,
    private readonly pace: LullPace,
  ) {}

  due(): void {
    this.since ??= performance.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.since = null;
      this.then();
    }, Math.min(this.pace.quiet, Math.max(0, this.since + this.pace.most - performance.now())));
  }

  stir(): void {
    if (this.since !== null) this.due();
  }

  end(): void {
    clearTimeout(this.timer);
    this.since = null;
  }
}
