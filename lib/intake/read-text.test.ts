import { describe, expect, test } from "vitest";
import { textOfBlock, allBlocks } from "./content";
import { readText } from "./read-text";

const paragraphs = (text: string): string[] => allBlocks(readText(text).blocks).map(textOfBlock);

describe("plain text", () => {
  test("has paragraphs between blank lines", () => {
    expect(paragraphs("One.\r\n\r\n\r\nTwo.\n \nThree.")).toEqual(["One.", "Two.", "Three."]);
  });

  test("has a paragraph on each line when there are no blank lines", () => {
    expect(paragraphs("The council met.\nIt decided nothing.\nEverybody went home.")).toHaveLength(3);
  });

  test("that was wrapped by hand is joined to whole paragraphs", () => {
    const wrapped =
      "The ferry company said on Monday that it would sell two of its\nolder ships to pay for the repair of the harbour, which storms\nhad damaged in the winter.\n\nUnions called the sale a mistake and asked for talks with the\nministry before any contract is signed this spring.";
    expect(paragraphs(wrapped)).toEqual([
      "The ferry company said on Monday that it would sell two of its older ships to pay for the repair of the harbour, which storms had damaged in the winter.",
      "Unions called the sale a mistake and asked for talks with the ministry before any contract is signed this spring.",
    ]);
  });

  test("that was wrapped and has no blank lines ends a paragraph where a line could have gone on", () => {
    const wrapped =
      "The ferry company said on Monday that it would sell two of its\nolder ships to pay for the repair of the harbour, which storms\nhad damaged.\nUnions called the sale a mistake and asked for talks with the\nministry before any contract is signed this spring.";
    expect(paragraphs(wrapped)).toHaveLength(2);
  });

  test("keeps the lines of verse and of an address", () => {
    expect(paragraphs("Harbour Office\n2 Quay Street\nTown\n\nDear all,")).toEqual(["Harbour Office\n2 Quay Street\nTown", "Dear all,"]);
  });

  test("takes a long line for a paragraph even when a blank line stands elsewhere", () => {
    const long = "The river rose by more than two metres in a single night, and the lower town had to be left by everybody who lived in it before dawn.";
    expect(paragraphs(`Flood\n\n${long}\n${long}`)).toEqual(["Flood", long, long]);
  });

  test("turns typographic bullets into list items", () => {
    expect(readText("They ask for:\n• more nurses\n• new beds").blocks.map((block) => block.type === "block" && block.attrs.kind)).toEqual(["paragraph", "bullet", "bullet"]);
  });
});
