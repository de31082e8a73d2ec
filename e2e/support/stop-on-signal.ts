/**
 * Ctrl-C, SIGTERM and a closed terminal end what `stop` ends, then the process, with code 130. A terminal and npm both pass the signal on, so
 * it comes more than once: only the first is followed, and none cuts `stop` short.
 */
export function stopOnSignal(stop: () => Promise<unknown>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => process.exit(130));
  });
}
