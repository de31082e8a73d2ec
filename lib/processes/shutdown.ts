/** Milliseconds from the signal to the end, whatever hangs. */
const DEADLINE = 4_600;

/** Ends one part of the process. A string says what could not be brought to safety. */
type Ending = () => unknown;

/**
 * Ends everything that was started, last first, and tells the truth by the exit code: 0 only if every part ended and
 * nothing was left that is not durable.
 */
export class Shutdown {
  readonly #endings: { readonly name: string; readonly end: Ending }[] = [];
  readonly #aborting = new AbortController();
  #running: Promise<never> | null = null;
  #until = Infinity;

  /** Aborted as soon as the process is to end; long steps of a start listen to it. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  /** Milliseconds that are left for ending, a little before the process is ended anyway. */
  timeLeft(): number {
    return Math.max(200, this.#until - Date.now() - 300);
  }

  /** Names something that was started and how to end it. */
  add(name: string, end: Ending): void {
    this.#endings.push({ name, end });
  }

  /** Ends on Ctrl-C, SIGTERM and SIGHUP. More signals change nothing: a terminal and npm often send the same one twice. */
  listen(): void {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void this.run(0));
  }

  /** Ends everything and then the process, with `code` or, when something was not durable or did not end in time, 1. */
  run(code: number): Promise<never> {
    return (this.#running ??= this.#endAll(code));
  }

  async #endAll(code: number): Promise<never> {
    this.#until = Date.now() + DEADLINE;
    this.#aborting.abort();
    let current = "";
    const late = setTimeout(() => {
      console.error(`Stopping took too long: ${current} did not end.`);
      process.exit(1);
    }, DEADLINE);
    let worst = code;
    for (const { name, end } of this.#endings.toReversed()) {
      current = name;
      const problem = await endOne(end).catch((error: unknown) => `${name}: ${error instanceof Error ? error.message : String(error)}`);
      if (typeof problem !== "string") continue;
      console.error(problem);
      worst = 1;
    }
    clearTimeout(late);
    process.exit(worst);
  }
}

async function endOne(end: Ending): Promise<unknown> {
  return await end();
}
