import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { carryRevision, type Revised } from "@/lib/anchoring/carry-revision";
import type { TextRange } from "@/lib/anchoring/block";
import { codePointToUtf16 } from "@/lib/text/offsets";

/**
 * `npm run eval:anchoring -- --pairs P.jsonl --spans S.jsonl [--spans …] [--misses]`
 * Carries spans of real articles to their next revision and compares with where they should be. Prints one JSON object:
 * for each kind of span `n` and the rates `right`, `wrong`, `flagged`, `silent` (DESIGN §10); `counts` holds the same
 * as numbers. What it took and, with `--misses`, every span that was not right, goes to the error stream before it.
 */

const Pair = z.object({ id: z.string(), before_paragraphs: z.array(z.string()), after_paragraphs: z.array(z.string()) });
const Span = z.object({
  pair: z.string(),
  kind: z.string(),
  exact: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  expect_start: z.number().int().nullish(),
  expect_end: z.number().int().nullish(),
});
type Pair = z.infer<typeof Pair>;
type Span = z.infer<typeof Span>;

/** `wrong` and `silent` overlap: words that differ but are called attached are silent wherever they stand. */
type Judgement = { right: boolean; wrong: boolean; flagged: boolean; silent: boolean };

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const rows: T[] = [];
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    if (line.trim() !== "") rows.push(schema.parse(JSON.parse(line)));
  }
  return rows;
}

/** The corpus counts code points; this module UTF-16. */
function utf16(text: string, start: number, end: number): TextRange {
  const from = codePointToUtf16(text, start);
  const to = codePointToUtf16(text, end);
  if (from === null || to === null) throw new Error(`Offsets ${start}–${end} lie outside their text.`);
  return { start: from, end: to };
}

function overlap(one: TextRange, other: TextRange): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common <= 0 ? 0 : common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function judge(span: Span, after: string, revised: Revised): Judgement {
  const { expect_start: start, expect_end: end } = span;
  const expected = typeof start === "number" && typeof end === "number" ? utf16(after, start, end) : null;
  const lost = revised.outcome === "lost";
  const right = expected ? !lost && overlap(revised.range, expected) >= 0.5 : lost;
  const attached = revised.outcome === "kept" || revised.outcome === "moved";
  const silent = attached && after.slice(revised.range.start, revised.range.end) !== span.exact;
  return { right, wrong: !lost && !right, flagged: lost && expected !== null, silent };
}

const { values } = parseArgs({
  options: {
    pairs: { type: "string" },
    spans: { type: "string", multiple: true },
    misses: { type: "boolean", default: false },
  },
});
if (!values.pairs || !values.spans) {
  console.error("Usage: npm run eval:anchoring -- --pairs PAIRS.jsonl --spans SPANS.jsonl [--spans MORE.jsonl] [--misses]");
  process.exit(2);
}

const pairs = new Map((await readLines<Pair>(values.pairs, Pair)).map((pair) => [pair.id, pair]));
const spans = (await Promise.all(values.spans.map((path) => readLines<Span>(path, Span)))).flat();
const tally = new Map<string, { n: number } & Record<keyof Judgement, number>>();
const took: number[] = [];

for (const [id, ofPair] of Map.groupBy(spans, (span) => span.pair)) {
  const pair = pairs.get(id);
  if (!pair) throw new Error(`Span of an unknown pair: ${id}`);
  const before = pair.before_paragraphs.join("\n");
  const after = pair.after_paragraphs.join("\n");
  const ranges = ofPair.map((span) => utf16(before, span.start, span.end));
  const begun = performance.now();
  const answers = carryRevision(before, after, ranges);
  took.push(performance.now() - begun);
  ofPair.forEach((span, index) => {
    const range = ranges[index];
    const revised = answers[index];
    if (!range || !revised) throw new Error("Every span gets one answer.");
    if (before.slice(range.start, range.end) !== span.exact) throw new Error(`Offsets and quote of a span of ${id} do not agree.`);
    const judgement = judge(span, after, revised);
    const counts = tally.get(span.kind) ?? { n: 0, right: 0, wrong: 0, flagged: 0, silent: 0 };
    counts.n += 1;
    for (const key of ["right", "wrong", "flagged", "silent"] as const) if (judgement[key]) counts[key] += 1;
    tally.set(span.kind, counts);
    if (values.misses && !judgement.right) console.error(JSON.stringify({ ...span, ...revised }));
  });
}

const sorted = [...tally].sort(([one], [other]) => one.localeCompare(other));
const rate = (part: number, n: number): number => Math.round((part / n) * 10_000) / 10_000;
took.sort((x, y) => x - y);
// The object is the last thing printed, even where both streams end up in one.
console.error(`${took.length} pairs, ${spans.length} spans; ms per pair: median ${(took[took.length >> 1] ?? 0).toFixed(1)}, slowest ${(took.at(-1) ?? 0).toFixed(1)}`);
console.log(
  JSON.stringify(
    {
      ...Object.fromEntries(
        sorted.map(([kind, { n, right, wrong, flagged, silent }]) => [
          kind,
          { n, right: rate(right, n), wrong: rate(wrong, n), flagged: rate(flagged, n), silent: rate(silent, n), counts: { right, wrong, flagged, silent } },
        ]),
      ),
    },
    null,
    2,
  ),
);
