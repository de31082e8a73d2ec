/**
 * Tells when something has waited for too long. What waits is asked anew whenever it might be over: somebody who types
 * without a pause always has something on its way, and only the age of the oldest says whether all is well.
 */
export class Overdue {
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** `since` is the moment from which something waits, on the page's clock; null while nothing does. */
  constructor(
    private readonly after: number,
    private readonly since: () => number | null,
    private readonly tell: () => void,
  ) {}

  get isSo(): boolean {
    return this.left() <= 0;
  }

  /** Tells when the oldest of what waits now is overdue, unless something is already. */
  watch(): void {
    const left = this.left();
    if (left === Infinity || left <= 0 || this.timer !== null) return;
    // A timer may ring a moment too early.
    this.timer = setTimeout(() => this.ring(), Math.max(1, Math.ceil(left)));
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private ring(): void {
    this.timer = null;
    if (this.isSo) this.tell();
    else this.watch();
  }

  private left(): number {
    const since = this.since();
    return since === null ? Infinity : since + this.after - performance.now();
  }
}
