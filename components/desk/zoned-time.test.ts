import { describe, expect, it } from "vitest";
import { momentToZoned, zonedToMoment } from "./zoned-time";

describe("a deadline typed in the newsroom's time", () => {
  it.each([
    ["2026-11-22T16:30", "Europe/Berlin", "2026-11-22T15:30:00.000Z"],
    ["2026-07-22T16:30", "Europe/Berlin", "2026-07-22T14:30:00.000Z"],
    ["2026-11-22T16:30", "Asia/Kolkata", "2026-11-22T11:00:00.000Z"],
    ["2026-01-01T00:15", "Pacific/Auckland", "2025-12-31T11:15:00.000Z"],
    ["2026-11-22T16:30", "UTC", "2026-11-22T16:30:00.000Z"],
  ])("%s in %s is %s", (local, zone, moment) => {
    expect(zonedToMoment(local, zone)).toBe(moment);
    expect(momentToZoned(moment, zone)).toBe(local);
  });

  it("is the first of two when the clocks go back, and holds the hour's length when they go forward", () => {
    expect(zonedToMoment("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(zonedToMoment("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("is nothing when it is not a time", () => {
    expect(zonedToMoment("", "UTC")).toBeNull();
    expect(zonedToMoment("soon", "UTC")).toBeNull();
  });
});
