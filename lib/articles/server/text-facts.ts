import type { Block, BlockKey } from "@/lib/anchoring/block";
import { countWords } from "@/lib/text/count-words";
import { codePointLength, sliceCodePoints } from "@/lib/text/offsets";
import { sentencesOf, type Sentence } from "@/lib/text/sentences";

/** What the desk shows of one block. Sentences count in UTF-16 units of the block's text. */
export type BlockFacts = { words: number; sentences: Sentence[] };

// Blocks live as long as their article's replica; a block whose text stayed is not read again.
const known = new WeakMap<WeakKey, { text: string; language: string; facts: BlockFacts }>();

/** Words and sentences of one block. */
export function blockFacts(block: Block, language: string): BlockFacts {
  const { key, text } = block;
  const found = isObject(key) ? known.get(key) : undefined;
  if (found && found.text === text && found.language === language) return found.facts;
  const facts = { words: countWords(text), sentences: sentencesOf(text, language) };
  if (isObject(key)) known.set(key, { text, language, facts });
  return facts;
}

function isObject(key: BlockKey): key is object {
  return typeof key === "object";
}

/** The article's name: its headline, or its first words while the headline is empty; null for an empty article. */
export function titleOf(headline: string, blocks: readonly Block[]): string | null {
  const words = (text: string): string => text.replace(/\s+/gu, " ").trim();
  const first = words(headline) || words(blocks.find((block) => words(block.text) !== "")?.text ?? "");
  return first === "" ? null : (sliceCodePoints(first, 0, Math.min(300, codePointLength(first))) ?? first);
}
