/**
 * Does one step of a start and shows what it is and how long it took. A string that `work` answers with is a remark on how it went
 * ("up to date") and stands beside the time.
 */
export async function step(what: string, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  process.stdout.write(`  ${what} … `);
  try {
    const remark = await work();
    process.stdout.write(`${seconds(performance.now() - begun)}${typeof remark === "string" ? ` (${remark})` : ""}\n`);
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** Milliseconds as people read them: `0.4 s`, `2 min 5 s`. */
export function seconds(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
