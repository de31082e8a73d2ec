/** Milliseconds between two attempts to connect: the first pause, which doubles, and the longest. */
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 2_500;

/** Attempts to connect, one planned at a time, with jitter: a server that comes back must not meet everybody in the same instant. */
export class Attempts {
  private failures = 0;
  private planned: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly attempt: () => void) {}

  plan(): void {
    if (this.planned) return;
    const most = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures);
    this.failures += 1;
    this.planned = setTimeout(() => {
      this.planned = null;
      this.attempt();
    }, most / 2 + Math.random() * (most / 2));
  }

  succeeded(): void {
    this.failures = 0;
  }

  /** There is a network again: what is planned is done at once. */
  hurry(): void {
    this.failures = 0;
    if (!this.planned) return;
    this.end();
    this.attempt();
  }

  end(): void {
    if (this.planned) clearTimeout(this.planned);
    this.planned = null;
  }
}
