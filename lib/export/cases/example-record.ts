import { articleSchema } from "@/lib/text/schema";
import { canonicalText } from "@/lib/text/canonical";
import { utf16ToCodePoint, type Utf16 } from "@/lib/text/offsets";
import type { ArticleRecord, RecordedClaim } from "@/lib/sign-off/record";

const CONTENT = {
  type: "doc",
  content: [
    { type: "block", attrs: { kind: "headline" }, content: [{ type: "text", text: "Aid 🚢 delayed" }] },
    {
      type: "block",
      content: [
        { type: "text", text: "Tarsis receives " },
        { type: "text", text: "$3.8bn of military", marks: [{ type: "bold" }] },
        { type: "text", text: " assistance a year <under> the pact." },
      ],
    },
    { type: "block", attrs: { kind: "bullet", depth: 0 }, content: [{ type: "text", text: "قال الوزير إن العدد 100 ألف" }] },
    { type: "block", attrs: { kind: "bullet", depth: 1 }, content: [{ type: "text", text: "said the minister, said the minister" }] },
    { type: "block", attrs: { kind: "numbered", depth: 0 }, content: [{ type: "text", text: "Last" }] },
  ],
};
const TEXT = canonicalText(articleSchema.nodeFromJSON(CONTENT));

function place(quote: string, nth = 0): RecordedClaim["occurrences"][number] {
  let index = TEXT.indexOf(quote);
  for (let i = 0; i < nth; i += 1) index = TEXT.indexOf(quote, index + 1);
  if (index < 0) throw new Error(`The example does not say “${quote}”.`);
  const start = utf16ToCodePoint(TEXT, index as Utf16);
  const end = utf16ToCodePoint(TEXT, (index + quote.length) as Utf16);
  return { id: `00000000-0000-7000-8000-0000000000${nth}${quote.length.toString().padStart(1, "0")}`, start, end, quote, prefix: "", suffix: "" };
}

/** A signed claim of the example with whatever a test wants different. */
export function exampleClaim(number: number, quote: string, overrides: Partial<RecordedClaim> = {}): RecordedClaim {
  return {
    id: `10000000-0000-7000-8000-00000000000${number}`,
    number,
    statement: `Statement ${number}`,
    type: "numerical",
    origin: "own",
    claimant: null,
    claimedOn: null,
    appearances: [],
    quantity: null,
    labels: [],
    occurrences: [place(quote)],
    evidence: [
      {
        id: `20000000-0000-7000-8000-00000000000${number}`,
        source: {
          id: "30000000-0000-7000-8000-000000000001", kind: "document", title: "The pact", author: null, publisher: "Ministry",
          address: "https://ministry.example/pact?a=1&b=2", publishedOn: "2019-09-04", accessedOn: "2026-05-10", standing: "primary",
        },
        excerpt: "38 billion over ten years", locator: "Article 2", stance: "supports", question: null,
      },
    ],
    verdict: {
      id: `40000000-0000-7000-8000-00000000000${number}`,
      rating: { key: "true", label: "True", description: "", value: 5 },
      evidenceState: "sufficient", outcome: "confirmed", justification: "Ten equal parts.",
      by: { id: "50000000-0000-7000-8000-000000000001", name: "Chidi Okafor" }, at: "2026-05-11T09:00:00.000Z", reaffirmedBy: [],
    },
    signOff: {
      id: `60000000-0000-7000-8000-00000000000${number}`,
      by: { id: "50000000-0000-7000-8000-000000000002", name: "Sanna Virtanen" }, at: "2026-05-11T15:00:00.000Z", recordSha256: "0".repeat(64),
    },
    letStand: null,
    ...overrides,
  };
}

/** An article with emoji, right-to-left text, nested lists, overlapping claims and characters that HTML must escape. */
export function exampleRecord(overrides: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    newsroom: { id: "70000000-0000-7000-8000-000000000001", name: "Example Desk", publicAddress: "https://desk.example/", timeZone: "UTC" },
    article: {
      id: "80000000-0000-7000-8000-000000000001", title: "Aid 🚢 delayed", byline: "M. L.", publication: null, language: "en", direction: "ltr",
      sourceUrl: null, externalId: null,
    },
    version: {
      id: "90000000-0000-7000-8000-000000000001", number: 4, seq: 17, text: TEXT, textSha256: "a".repeat(64), content: CONTENT, at: "2026-05-11T15:00:00.000Z",
    },
    signOff: null,
    scale: [
      { key: "true", label: "True", description: "", value: 5 },
      { key: "false", label: "False", description: "", value: 1 },
    ],
    claims: [
      exampleClaim(1, "$3.8bn of military assistance a year"),
      exampleClaim(2, "military assistance a year <under> the pact"),
      exampleClaim(3, "العدد 100 ألف", {
        origin: "attributed",
        claimant: { id: "a0000000-0000-7000-8000-000000000001", name: "A. Minister", address: "https://www.wikidata.org/wiki/Q1" },
        claimedOn: "2026-05-01",
      }),
      exampleClaim(4, "said the minister"),
    ],
    dismissed: [],
    unsigned: 1,
    ...overrides,
  };
}
