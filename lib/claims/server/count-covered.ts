import type { Block } from "@/lib/anchoring/block";
import { blockFacts } from "@/lib/articles/server/text-facts";
import { OffsetTable } from "@/lib/text/offset-table";
import type { StoredOccurrence } from "./store-occurrences";

/** How many sentences a claim touches; a dismissed claim counts ("nothing to check here"), a withdrawn or lost one does not. */
export function countCovered(blocks: readonly Block[], language: string, occurrences: readonly StoredOccurrence[]): number {
  const sentences: { start: number; end: number }[] = [];
  let at = 0;
  for (const block of blocks) {
    for (const { start, end } of blockFacts(block, language).sentences) sentences.push({ start: at + start, end: at + end });
    at += block.text.length + 1;
  }
  const table = new OffsetTable(blocks.map((block) => block.text).join("\n"));
  const covered = new Set<number>();
  for (const { state, claimState, start, end } of occurrences) {
    if (state === "lost" || claimState === "withdrawn") continue;
    const [from, to] = [table.toUtf16(start), table.toUtf16(end)];
    for (let index = firstEndingAfter(sentences, from); (sentences[index]?.start ?? Infinity) < to; index += 1) covered.add(index);
  }
  return covered.size;
}

function firstEndingAfter(sentences: readonly { end: number }[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
