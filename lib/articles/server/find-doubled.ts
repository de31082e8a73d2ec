import type { Block } from "@/lib/anchoring/block";

/** Words that now stand twice, because two people rebuilt the same block at once. `place` is one of the blocks. */
export type Doubled = { words: string; place: string };

/** Shorter runs stand twice in any text; below the second length words count only if they stood once. UTF-16 units, without the space around. */
const SHORTEST_DOUBLE = 8;
const PLAIN_DOUBLE = 15;

/** Whether any of these runs of words is long enough to be told of. */
export function mayDouble(runs: readonly string[]): boolean {
  return runs.some((run) => run.trim().length >= SHORTEST_DOUBLE);
}

/**
 * Which words of the runs that an update brought stand twice since. `places`: the texts of blocks that two people have taken
 * away, of which words must have come to be doubled by merging and not by a person who copies; null when anything may have been.
 */
export function findDoubled(runs: readonly string[], { before, after, places }: { before: readonly Block[]; after: readonly Block[]; places: readonly string[] | null }): Doubled[] {
  const isSuspect = (words: string): boolean => places === null || places.some((place) => place.includes(words.slice(0, PLAIN_DOUBLE)) || place.includes(words.slice(-PLAIN_DOUBLE)));
  const [text, old] = [joined(after), joined(before)];
  return runs.flatMap((run) =>
    stretchesTwice(run, text)
      .filter((words) => isSuspect(words) && (words.length < PLAIN_DOUBLE ? count(words, old) === 1 : count(words, text) > count(words, old)))
      .map((words) => ({ words, place: after.find((block) => block.text.includes(words))?.text ?? words })),
  );
}

/** The longest stretches of whole words of a run that stand twice in a text, one after the other. */
function stretchesTwice(run: string, text: string): string[] {
  const found: string[] = [];
  const words = [...run.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (let first = 0; first < words.length; ) {
    const start = words[first]?.start ?? 0;
    let end = start;
    let next = first;
    for (; next < words.length; next += 1) {
      const further = words[next]?.end ?? end;
      if (!standsTwice(text, run.slice(start, further))) break;
      end = further;
    }
    if (end - start >= SHORTEST_DOUBLE) found.push(run.slice(start, end));
    first = Math.max(next, first + 1);
  }
  return found;
}

function standsTwice(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.includes(words, first + 1);
}

function count(words: string, text: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) times += 1;
  return times;
}

function joined(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n");
}
