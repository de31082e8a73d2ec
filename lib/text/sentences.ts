import type { Utf16 } from "./offsets";

/** One sentence of a block, `[start, end)` in UTF-16 units of the block's text, without the space around it. */
export type Sentence = { readonly start: Utf16; readonly end: Utf16 };

/** A full stop after one of these never ends a sentence: a name or a number has to follow. */
const BEFORE_A_NAME =
  /(?:^|[\s("'“‘\[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Rev|Hon|Pres|Amb|Messrs|vs|cf|ca|approx|e\.g|i\.e|z\. ?B|d\. ?h|bzw|Hr|Fr|Mme|Mlle|Sr|Sra|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$/u;
/** A full stop after one of these ends no sentence when a number follows. */
const BEFORE_A_NUMBER = /(?:^|[\s("'“‘\[])(?:Nos?|Nr|Art|Sec|Ch|Fig|Vol|pp?|para|Abs|Ziff|al|approx)\.$/iu;
/** Ends a sentence or does not: told by the word that follows. */
const INITIALISM = /(?:^|[\s("'“‘\[])(?:(?:\p{Lu}\.){2,}|[ap]\.m\.|Inc\.|Ltd\.|Co\.|Corp\.|Jr\.|Sr\.|etc\.)$/u;
/** Words that seldom stand capitalised inside a sentence. */
const STARTER =
  /^["'“‘(]*(?:The|A|An|It|He|She|They|We|I|You|This|That|These|Those|There|Here|In|On|At|By|For|From|With|As|But|And|Or|So|If|When|While|After|Before|Since|Its|His|Her|Their|Our|My|What|Who|Why|How|Some|Many|Most|No|Not|Now|Then|However|Last|Under|According)\b/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of one block. The platform's own splitter, mended where a full stop ends an abbreviation ("Mr. Osei",
 * "U.S. Senate", "No. 5"). Every letter and digit of the block lies in exactly one sentence.
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const pieces = [...segmenterFor(language).segment(text)].map(({ segment }) => segment);
  const sentences: Sentence[] = [];
  let start = 0;
  let open = "";
  for (const [index, piece] of pieces.entries()) {
    open += piece;
    const next = pieces[index + 1];
    if (next !== undefined && goesOn(open, next)) continue;
    const lead = open.length - open.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(open)) sentences.push({ start: (start + lead) as Utf16, end: (start + open.trimEnd().length) as Utf16 });
    start += open.length;
    open = "";
  }
  return sentences;
}

/** True when what reads like an end is the full stop of an abbreviation. */
function goesOn(before: string, after: string): boolean {
  if (before.endsWith("\n")) return false;
  const end = before.trimEnd();
  if (BEFORE_A_NUMBER.test(end) && /^\p{N}/u.test(after)) return true;
  if (INITIALISM.test(end)) return !STARTER.test(after);
  return BEFORE_A_NAME.test(end) && /^["'“‘(]*[\p{L}\p{N}]/u.test(after);
}

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: "sentence" })));
  return segmenter;
}
