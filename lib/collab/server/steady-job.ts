/**
 * How long a job waits: after the last call, at most after the first one, and after failures (doubling up to the last).
 * Milliseconds. `rest`: and so many times as long as it took, so that on a busy machine it does not take all there is.
 * `lead`: a call is answered at the end of its own turn when the job was not done for so long.
 */
export type Pace = { quiet: number; most: number; rest?: number; lead?: number; retry: readonly [first: number, last: number] };

/**
 * Work that is due soon after something happened, never twice at once, and again until it succeeds. Knows whether
 * anything is still due, so that nothing is forgotten when an article is put away.
 */
export class SteadyJob {
  readonly #work: () => Promise<void>;
  readonly #pace: Pace;
  readonly #failed: (error: unknown) => void;
  #due = false;
  #since = 0;
  #failures = 0;
  #notBefore = 0;
  #began = 0;
  #timer: NodeJS.Timeout | null = null;
  #turn: NodeJS.Immediate | null = null;
  #running: Promise<void> | null = null;
  #ended = false;

  constructor(work: () => Promise<void>, pace: Pace, failed: (error: unknown) => void) {
    this.#work = work;
    this.#pace = pace;
    this.#failed = failed;
  }

  /** True while something is due or under way. */
  get pending(): boolean {
    return this.#due || this.#running !== null;
  }

  /** Something happened: the work is due. */
  call(): void {
    if (!this.#due) this.#since = Date.now();
    this.#due = true;
    if (this.#running || this.#ended || this.#failures > 0) return;
    const now = Date.now();
    if (now - this.#began >= (this.#pace.lead ?? Infinity)) this.#turn ??= setImmediate(() => void this.#run());
    else this.#arm(Math.max(this.#notBefore - now, Math.min(this.#pace.quiet, Math.max(0, this.#since + this.#pace.most - now))));
  }

  /** Does what is due now and waits for it; true when nothing is left. */
  async finish(): Promise<boolean> {
    if (this.#running) await this.#running;
    if (this.#due) await this.#run();
    return !this.pending;
  }

  /** No more timers; what is under way finishes. */
  end(): void {
    this.#ended = true;
    this.#disarm();
  }

  #arm(wait: number): void {
    this.#disarm();
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  #disarm(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#turn) clearImmediate(this.#turn);
    this.#turn = null;
  }

  async #run(): Promise<void> {
    if (this.#running) return this.#running;
    this.#disarm();
    this.#due = false;
    this.#running = this.#attempt();
    await this.#running;
  }

  async #attempt(): Promise<void> {
    const began = Date.now();
    this.#began = began;
    try {
      await this.#work();
      this.#failures = 0;
    } catch (error) {
      this.#due = true;
      this.#failures += 1;
      this.#failed(error);
    } finally {
      this.#running = null;
      this.#notBefore = Date.now() + (Date.now() - began) * (this.#pace.rest ?? 0);
    }
    if (!this.#due || this.#ended) return;
    const [first, last] = this.#pace.retry;
    this.#arm(this.#failures > 0 ? Math.min(last, first * 2 ** (this.#failures - 1)) : Math.max(this.#notBefore - Date.now(), this.#pace.quiet));
  }
}
