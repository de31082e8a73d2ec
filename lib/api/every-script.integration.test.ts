import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { articleView, claimView, type ArticleView, type ClaimView } from "@/lib/desk/views";
import { ask, type Answer } from "./testing/ask";
import { makeNewsroom, type TestPerson } from "./testing/newsroom";

// Words of any script are tagged, carried and exported by code points: what an offset says is what the quote says.

type Sample = { language: string; direction: "ltr" | "rtl"; html: string };

/** Characters that are several code points, or two code units, or are drawn from right to left: all in one text of ours. */
const OURS: Sample = {
  language: "en",
  direction: "ltr",
  html: `<h1>Signs 🧾 of every kind</h1>
    <p>The 👩🏽‍🚀 waved 🇳🇴 to 1,204 people; the cafe\u0301 closed. 𝔄𝔩𝔩 𝔴𝔢𝔯𝔢 𝔱𝔥𝔢𝔯𝔢.</p>
    <p dir="rtl">قالت الوزيرة إن ٣٫٨ مليار درهم صُرفت في عام ٢٠٢٥ 🏗️ وفق سجل المدينة.</p>
    <p>השר אמר ש־100,000 איש עברו לחוף (US$ 17bn) השנה.</p>
    <p>मंत्री ने कहा कि १२ हज़ार घर बने। รัฐมนตรีกล่าวว่ามีบ้านสิบสองหลัง 政府は３千戸を建てた。</p>`,
};

const folder = join(process.env["TICKMARK_CORPORA"] ?? join(process.cwd(), "../shared/corpora"), "rtl-udhr");
const declarations: Sample[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".html"))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .map((html) => ({ html, language: /<html[^>]* lang="([\w-]+)"/.exec(html)?.[1] ?? "und", direction: /<html[^>]* dir="rtl"/.test(html) ? "rtl" as const : "ltr" as const }))
  : [];
if (declarations.length === 0) console.log(`The declarations of rtl-udhr are left out: there is no ${folder} (TICKMARK_CORPORA).`);

let reporter: TestPerson;
let checker: TestPerson;
let editor: TestPerson;
let sourceId: string;

beforeAll(async () => {
  ({ reporter, checker, editor } = await makeNewsroom({ reporter: ["reporter"], checker: ["checker"], editor: ["editor"] }));
  sourceId = String((await send(checker, "POST", "/sources", { kind: "document", title: "The printed text", standing: "primary" })).body["id"]);
});

async function send(person: TestPerson, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await ask(method, path, { token: person.token, ...(body === undefined ? {} : { body }) });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

const slice = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join("");
const claimsOf = async (id: string): Promise<ClaimView[]> => ((await send(checker, "GET", `/articles/${id}/claims`)).body["claims"] as unknown[]).map((claim) => claimView.parse(claim));
const articleOf = async (id: string): Promise<ArticleView> => articleView.parse((await send(checker, "GET", `/articles/${id}`)).body);

/** Runs of whole characters spread over the text: three to thirty characters, none of them touching the next. */
function places(text: string, language: string): { start: number; end: number; quote: string }[] {
  const characters = [...new Intl.Segmenter(language, { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
  const step = Math.max(40, Math.floor(characters.length / 8));
  const chosen = [];
  for (let at = 3; at + 31 < characters.length && chosen.length < 8; at += 1) {
    const before = characters.slice(0, at).join("");
    const quote = characters.slice(at, at + 3 + ((chosen.length * 7) % 28)).join("");
    if (quote.includes("\n") || quote.trim() !== quote) continue;
    chosen.push({ start: Array.from(before).length, end: Array.from(before + quote).length, quote });
    at += step;
  }
  return chosen;
}

/** The selectors of every target in a Web Annotation file. */
function selectors(file: unknown): { exact: string; start: number; end: number }[] {
  const { first } = file as { first?: { items: { motivation: string; target: unknown }[] } };
  return (first?.items ?? [])
    .filter(({ motivation }) => motivation === "assessing")
    .flatMap(({ target }) => target as { selector: Record<string, unknown>[] }[])
    .map(({ selector }) => Object.assign({}, ...selector) as { exact: string; start: number; end: number });
}

async function checkAll(sample: Sample): Promise<void> {
  const brought = await send(reporter, "POST", "/articles", { title: `${sample.language} ${/<h1>(.*?)<\/h1>/.exec(sample.html)?.[1] ?? ""}`, html: sample.html, language: sample.language });
  const { id, text, version, direction } = articleView.parse(brought.body);
  expect(direction).toBe(sample.direction);

  const wanted = places(text, sample.language);
  expect(wanted.length).toBeGreaterThanOrEqual(3);
  for (const [at, { start, end, quote }] of wanted.entries()) {
    const prefix = slice(text, Math.max(0, start - 32), start);
    const suffix = slice(text, end, end + 32);
    const tagged = await send(checker, "POST", `/articles/${id}/claims`, at % 2 === 0 ? { start, end, version } : { quote, prefix, suffix });
    expect(tagged.body["occurrences"]).toMatchObject([{ quote, start, end, state: "attached" }]);
  }

  // A revision: new words before everything, and other words inside the last claim.
  const last = wanted.at(-1)?.start ?? 0;
  const [, ...lines] = (slice(text, 0, last + 1) + "﹟" + slice(text, last + 2, Infinity)).split("\n");
  const markdown = ["🧾 A line of the editors.", ...lines].map((line) => line.replace(/([*_`#[\]<>\\])/g, "\\$1"));
  await send(reporter, "PUT", `/articles/${id}/text`, { markdown: markdown.join("\n\n"), version });
  const after = await articleOf(id);
  const carried = await claimsOf(id);
  for (const { occurrences: [place] } of carried) {
    if (place?.state === "lost") continue;
    expect(slice(after.text, place?.start ?? 0, place?.end ?? 0)).toBe(place?.state === "attached" ? place.quote : place?.currentWords);
  }
  const states = carried.map(({ occurrences: [place] }) => place?.state);
  expect(states.slice(0, -1)).toEqual(states.slice(0, -1).map(() => "attached"));
  expect(["changed", "lost"]).toContain(states.at(-1));

  // What is exported is what was signed, to the code point.
  for (const claim of carried.slice(0, -1)) {
    await send(checker, "POST", `/claims/${claim.id}/evidence`, { sourceId, excerpt: claim.occurrences[0]?.quote ?? "", stance: "supports" });
    await send(checker, "POST", `/claims/${claim.id}/verdict`, { rating: "true", evidenceState: "sufficient", outcome: "confirmed", justification: "It stands so in the printed text." });
    await send(editor, "POST", `/claims/${claim.id}/sign-off`);
  }
  const exported = (await send(editor, "GET", `/articles/${id}/export/json`)).body as unknown as { version: { text: string }; claims: { occurrences: { start: number; end: number; quote: string }[] }[] };
  const ranges = exported.claims.flatMap(({ occurrences }) => occurrences);
  expect(ranges).toHaveLength(wanted.length - 1);
  for (const { start, end, quote } of ranges) expect(slice(exported.version.text, start, end)).toBe(quote);
  const annotations = selectors((await send(editor, "GET", `/articles/${id}/export/web-annotation`)).body);
  expect(annotations.map(({ exact, start, end }) => ({ quote: exact, start, end }))).toEqual(ranges.map(({ quote, start, end }) => ({ quote, start, end })));
  for (const format of ["csv", "html"]) {
    const file = String((await send(editor, "GET", `/articles/${id}/export/${format}`)).body["text"]);
    if (format === "html") expect(file).toContain(`lang="${sample.language}"`);
    else expect(file).toContain(ranges[0]?.quote ?? "");
  }
}

describe("words of every script", () => {
  test("emoji, joined and combined characters, Arabic, Hebrew, Hindi, Thai and Japanese stand in one text of ours", () => checkAll(OURS));

  test.skipIf(declarations.length === 0).each(declarations.map((sample) => [sample.language, sample] as const))("the declaration in %s is tagged, carried and exported", (_language, sample) => checkAll(sample));
});
