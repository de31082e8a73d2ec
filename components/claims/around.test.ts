import { describe, expect, it } from "vitest";
import { before, behind } from "./around";

describe("what stands around the words of a claim", () => {
  it("begins and ends with whole words where the record was cut", () => {
    expect(before("itary assistance from Norvane of ")).toBe("… assistance from Norvane of ");
    expect(behind(" a year, a sum that its parliamen")).toBe(" a year, a sum that its …");
  });

  it("stops at the paragraph's ends", () => {
    expect(before("the end of another one.\nIt sends ")).toBe("It sends ");
    expect(behind(" a year.\nThe next paragraph begins")).toBe(" a year.");
  });

  it("has no sign of more where the article begins or ends", () => {
    expect(before("It sends ")).toBe("It sends ");
    expect(behind(".")).toBe(".");
  });

  it("keeps words of a language that puts no spaces between them", () => {
    const words = "国".repeat(32);
    expect(before(words)).toBe(`…${words}`);
    expect(behind(words)).toBe(`${words}…`);
  });
});
