import { describe, expect, it } from "vitest";
import type { ClaimView, PlaceView } from "@/lib/desk/views";
import { withPlaces } from "./with-places";

const claim = (id: string, ...starts: number[]): ClaimView => ({ id, version: 1, occurrences: starts.map((start, nth) => ({ id: `${id}${nth}`, quote: "words", start, end: start + 5, prefix: "", suffix: "" })) }) as unknown as ClaimView;
const place = (id: string, start: number): PlaceView => ({ id, start, end: start + 5, prefix: "told ", suffix: "" });
const known = { version: 7, claims: [claim("a", 10), claim("b", 20, 50)] };

describe("places that moved", () => {
  it("are where they stand now, and everything else of their claims is what it was", () => {
    const now = withPlaces(known, { version: 8, places: [place("b1", 54)] });
    expect(now.version).toBe(8);
    expect(now.claims.map((each) => each.occurrences.map(({ quote, start, end, prefix }) => [quote, start, end, prefix]))).toEqual([
      [["words", 10, 15, ""]],
      [["words", 20, 25, ""], ["words", 54, 59, "told "]],
    ]);
  });

  it("leave the other claims the same objects, so that nothing of them is drawn again", () => {
    expect(withPlaces(known, { version: 8, places: [place("b1", 54)] }).claims[0]).toBe(known.claims[0]);
  });

  it("change nothing when everything was read meanwhile, of a newer text", () => {
    expect(withPlaces(known, { version: 7, places: [place("a0", 99)] })).toBe(known);
  });

  it("of claims that are not known here are for whoever knows them", () => {
    expect(withPlaces(known, { version: 8, places: [place("c0", 99)] }).claims).toEqual(known.claims);
  });
});
