import { describe, expect, it } from "vitest";
import type { ClaimView } from "@/lib/desk/views";
import { withClaims } from "./with-claims";

const claim = (id: string, version: number, statement = ""): ClaimView => ({ id, version, statement }) as ClaimView;
const told = (claims: readonly ClaimView[], ...fresh: ClaimView[]): string[] => withClaims({ claims }, fresh).claims.map(({ id, version, statement }) => `${id}${version}${statement}`);

describe("claims that were read again", () => {
  it("stand where their older selves stood, new ones at the end", () => {
    expect(told([claim("a", 1), claim("b", 1)], claim("c", 1), claim("a", 2))).toEqual(["a2", "b1", "c1"]);
  });

  it("never put an older one over a newer one, whichever answer comes first", () => {
    expect(told([claim("a", 5)], claim("a", 4))).toEqual(["a5"]);
  });

  it("take what is new about the same version: words move without anybody deciding", () => {
    expect(told([claim("a", 5, " old")], claim("a", 5, " new"))).toEqual(["a5 new"]);
  });
});
