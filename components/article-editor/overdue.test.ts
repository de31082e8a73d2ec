import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Overdue } from "./overdue";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Words that wait since these moments, and when it was told that it takes too long. */
function queue(): { waiting: number[]; told: number[]; overdue: Overdue } {
  const waiting: number[] = [];
  const told: number[] = [];
  return { waiting, told, overdue: new Overdue(1_500, () => waiting[0] ?? null, () => told.push(Math.round(performance.now() - begun))) };
}
let begun = 0;
beforeEach(() => {
  begun = performance.now();
});

test("one who types on while answers are quick is told nothing", () => {
  const { waiting, told, overdue } = queue();
  for (let times = 0; times < 100; times += 1) {
    waiting.push(performance.now());
    overdue.watch();
    vi.advanceTimersByTime(90);
    waiting.shift();
    overdue.watch();
  }
  expect(told).toEqual([]);
});

test("older words that wait on are told of, though newer ones are answered meanwhile", () => {
  const { waiting, told, overdue } = queue();
  waiting.push(performance.now());
  for (let times = 0; times < 20; times += 1) {
    waiting.push(performance.now());
    overdue.watch();
    vi.advanceTimersByTime(100);
    waiting.pop();
    overdue.watch();
  }
  expect(told).toEqual([1_500]);
  expect(overdue.isSo).toBe(true);
});

test("who comes to be the oldest is measured by its own age", () => {
  const { waiting, told, overdue } = queue();
  waiting.push(performance.now());
  overdue.watch();
  vi.advanceTimersByTime(1_000);
  waiting.push(performance.now());
  vi.advanceTimersByTime(400);
  waiting.shift();
  overdue.watch();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual([2_500]);
});
