import { SURROUNDINGS } from "@/lib/anchoring/describe";

/** What stands before a quote in its paragraph, in whole words, with the sign that there is more. */
export function before(prefix: string): string {
  const inParagraph = prefix.slice(prefix.lastIndexOf("\n") + 1);
  return isCut(prefix, inParagraph) ? `…${inParagraph.replace(/^\S*(?=\s)/, "")}` : inParagraph;
}

/** What stands behind a quote in its paragraph, in whole words, with the sign that there is more. */
export function behind(suffix: string): string {
  const [inParagraph = ""] = suffix.split("\n", 1);
  return isCut(suffix, inParagraph) ? `${inParagraph.replace(/(?<=\s)\S*$/, "")}…` : inParagraph;
}

/** The record keeps so much on each side: what is shorter reaches to an end of the article. Languages without spaces stay as they are cut. */
function isCut(kept: string, inParagraph: string): boolean {
  return inParagraph === kept && Array.from(kept).length >= SURROUNDINGS;
}
