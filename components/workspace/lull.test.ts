import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Lull } from "./lull";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lull = (): { lull: Lull; read: ReturnType<typeof vi.fn> } => {
  const read = vi.fn();
  return { lull: new Lull(read, { quiet: 1_500, most: 15_000 }), read };
};

it("reads once, when nobody has typed for a while", () => {
  const { lull: waiting, read } = lull();
  waiting.due();
  vi.advanceTimersByTime(1_000);
  waiting.due();
  vi.advanceTimersByTime(1_499);
  expect(read).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(read).toHaveBeenCalledOnce();
});

/** Somebody types for so many seconds, where something has moved; answers how often that was read meanwhile. */
function readWhileTyping(seconds: number): { read: ReturnType<typeof vi.fn>; times: number } {
  const { lull: waiting, read } = lull();
  waiting.due();
  for (let half = 0; half < 2 * seconds; half += 1) {
    vi.advanceTimersByTime(500);
    waiting.stir();
  }
  return { read, times: read.mock.calls.length };
}

it("waits on while somebody types, though nothing new is due", () => {
  const { read, times } = readWhileTyping(10);
  expect(times).toBe(0);
  vi.advanceTimersByTime(1_500);
  expect(read).toHaveBeenCalledOnce();
});

it("does not wait for ever for somebody who never stops", () => {
  expect(readWhileTyping(30).times).toBe(1);
});

it("reads nothing because somebody types where nothing has moved, or after its end", () => {
  const { lull: waiting, read } = lull();
  waiting.stir();
  vi.advanceTimersByTime(20_000);
  waiting.due();
  waiting.end();
  vi.advanceTimersByTime(20_000);
  expect(read).not.toHaveBeenCalled();
});
