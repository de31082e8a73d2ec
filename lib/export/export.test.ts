import { parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { codePointToUtf16, sliceCodePoints } from "@/lib/text/offsets";
import { assertQuotes } from "./assert-quotes";
import { exampleClaim, exampleRecord } from "./cases/example-record";
import { contentDisposition, exportFileName } from "./file-name";
import { safeCell, toCsv } from "./to-csv";
import { toClaimReviews } from "./to-claim-review";
import { toHtml } from "./to-html";
import { toJson } from "./to-json";
import { toWebAnnotation } from "./to-web-annotation";

type Json = { [key: string]: Json | undefined } & Json[] & string;
const read = (text: string): Json => JSON.parse(text) as Json;

describe("before anything leaves", () => {
  test("every range holds its quote, counted in code points after an emoji", () => {
    expect(() => assertQuotes(exampleRecord())).not.toThrow();
  });
  test("a range that is one character off stops the export", () => {
    const record = exampleRecord();
    const [occurrence] = record.claims[0]!.occurrences;
    occurrence!.start += 1;
    expect(() => assertQuotes(record)).toThrow(/Claim 1 of version 4/);
  });
  test("a range beyond the text stops the export", () => {
    const record = exampleRecord();
    record.claims[0]!.occurrences[0]!.end = 100_000;
    expect(() => assertQuotes(record)).toThrow(/does not hold its quote/);
  });
});

describe("JSON", () => {
  test("the same record gives the same bytes", () => {
    expect(toJson(exampleRecord())).toBe(toJson(exampleRecord()));
  });
  test("names the unit of its offsets and counts what it leaves out", () => {
    const json = read(toJson(exampleRecord()));
    expect(json["offsets"]?.["unit"]).toBe("Unicode code points");
    expect(json["unsignedClaims"]).toBe(1);
  });
});

describe("CSV", () => {
  const cell = (first: string): string => safeCell(first);
  test.each(["=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＋1", "－1", "＠x"])("%j cannot start a formula", (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });
  test("an ordinary cell is left as it is", () => {
    expect(cell("$3.8bn")).toBe("$3.8bn");
  });
  test("a quote that starts like a formula is neutralised in the file itself", () => {
    const record = exampleRecord({ claims: [exampleClaim(1, "$3.8bn of military assistance a year", { statement: "=cmd|' /C calc'!A0" })] });
    expect(toCsv(record)).toContain("'=cmd|' /C calc'!A0");
    expect(toCsv(record)).not.toMatch(/(^|,|")=cmd/m);
  });
  test("has one row an occurrence, and one for a claim whose words were cut", () => {
    const record = exampleRecord({ claims: [exampleClaim(1, "military"), exampleClaim(2, "military", { occurrences: [] })] });
    expect(toCsv(record).trimEnd().split("\r\n")).toHaveLength(3);
  });
});

describe("W3C Web Annotation", () => {
  const collection = read(toWebAnnotation(exampleRecord()));
  const items = collection["first"]?.["items"] as unknown as Json[];
  const text = exampleRecord().version.text;
  const targets = items.flatMap((item) => (Array.isArray(item["target"]) ? (item["target"] as Json[]) : []));

  test("is a collection with one page that counts its annotations", () => {
    expect(collection["type"]).toBe("AnnotationCollection");
    expect(collection["total"]).toBe(items.length);
    expect(collection["first"]?.["partOf"]).toBe(collection["id"]);
  });
  test("quote and position select the same words, and prefix + exact + suffix occurs once", () => {
    expect(targets).toHaveLength(4);
    for (const target of targets) {
      const [quote, position] = target["selector"] as unknown as [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
      expect(sliceCodePoints(text, position.start, position.end)).toBe(quote.exact);
      const needle = quote.prefix + quote.exact + quote.suffix;
      expect(text.split(needle)).toHaveLength(2);
      expect(needle.isWellFormed()).toBe(true);
    }
  });
  test("whoever checked and whoever signed stay two agents", () => {
    const [assessed, approved] = items;
    expect(assessed?.["motivation"]).toBe("assessing");
    expect(approved?.["motivation"]).toBe("moderating");
    expect(approved?.["target"]).toBe(assessed?.["id"]);
    expect(approved?.["creator"]?.["name"]).not.toBe(assessed?.["creator"]?.["name"]);
  });
  test("an article without signed claims gives an empty collection without a page", () => {
    const empty = read(toWebAnnotation(exampleRecord({ claims: [] })));
    expect(empty["total"]).toBe(0);
    expect(empty["first"]).toBeUndefined();
  });
});

describe("ClaimReview", () => {
  const rulesOf = (record: Parameters<typeof toClaimReviews>[0]): string[] => toClaimReviews(record).refused.map((refusal) => refusal.rule);
  const attributed = { origin: "attributed", claimant: { id: "a0000000-0000-7000-8000-000000000001", name: "A. Minister", address: null } } as const;
  const one = (overrides: Parameters<typeof exampleClaim>[2]): ReturnType<typeof exampleRecord> => exampleRecord({ claims: [exampleClaim(1, "military", overrides)] });

  test("is given for what somebody else says, refused for the newsroom's own assertions", () => {
    const { reviews, refused } = toClaimReviews(exampleRecord());
    expect(reviews).toHaveLength(1);
    expect(refused.map((refusal) => refusal.rule)).toEqual(["CR-14", "CR-14", "CR-14"]);
  });
  test("names its page below the newsroom's address, the truest label at the top of the scale", () => {
    const [review] = toClaimReviews(exampleRecord()).reviews as [Json];
    expect(review["url"]).toBe("https://desk.example/checks/10000000-0000-7000-8000-000000000003");
    expect(review["reviewRating"]).toEqual({ "@type": "Rating", alternateName: "True", ratingValue: 5, bestRating: 5, worstRating: 1 });
  });
  test("without a public https address it is refused by CR-02", () => {
    const record = one(attributed);
    record.newsroom.publicAddress = null;
    expect(rulesOf(record)).toEqual(["CR-02"]);
    record.newsroom.publicAddress = "http://desk.example";
    expect(rulesOf(record)).toEqual(["CR-02"]);
  });
  test("a statement that says its own rating is refused by CR-03, a word that merely contains it is not", () => {
    expect(rulesOf(one({ ...attributed, statement: "It is False that aid rose" }))).toEqual(["CR-03"]);
    expect(rulesOf(one({ ...attributed, statement: "The untrue story of Truelove" }))).toEqual([]);
  });
  test("a claim of the newsroom under another hat is refused by CR-08, a claim from the future by CR-11", () => {
    expect(rulesOf(one({ ...attributed, claimant: { ...attributed.claimant, name: "example desk" } }))).toEqual(["CR-08"]);
    expect(rulesOf(one({ ...attributed, claimedOn: "2026-06-01" }))).toEqual(["CR-11"]);
  });
  test.each(["not_enough", "conflicting"] as const)("evidence that is %s carries no number", (evidenceState) => {
    const claim = exampleClaim(1, "military", attributed);
    const [review] = toClaimReviews(exampleRecord({ claims: [{ ...claim, verdict: { ...claim.verdict, evidenceState } }] })).reviews as [Json];
    expect(Object.keys(review["reviewRating"] as object)).toEqual(["@type", "alternateName"]);
  });
});

describe("HTML", () => {
  const html = toHtml(exampleRecord());
  const tree = parseHtml(html);

  test("is one file: no script, no image, no style sheet or font from elsewhere", () => {
    const loading = elements(tree).filter((element) => ["script", "img", "link", "iframe", "object"].includes(element.tagName));
    expect(loading).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
  });
  test("marks overlapping claims, each with a note that exists", () => {
    const ids = new Set(elements(tree).flatMap((element) => element.attrs.filter((a) => a.name === "id").map((a) => `#${a.value}`)));
    const links = elements(tree).flatMap((element) => element.attrs.filter((a) => a.name === "href" && a.value.startsWith("#")).map((a) => a.value));
    expect(links).toEqual(["#claim-1", "#claim-2", "#claim-3", "#claim-4"]);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });
  test("the marked article reads as the canonical text does", () => {
    const main = elements(tree).find((element) => element.tagName === "main");
    const words = (text: string): string => text.replace(/\s+/g, "");
    const withoutNotes = textOf(main!, (element) => element.tagName === "sup");
    expect(words(withoutNotes)).toBe(words(exampleRecord().version.text));
  });
  test("what a person typed stays text", () => {
    const record = exampleRecord({ claims: [exampleClaim(1, "military", { statement: `<script>alert("x")</script>` })] });
    expect(elements(parseHtml(toHtml(record))).some((element) => element.tagName === "script")).toBe(false);
    expect(toHtml(record)).toContain("&lt;script&gt;");
  });
  test("flat list items are lists again, nested by depth", () => {
    expect(html.replace(/<\/?mark>|<sup>.*?<\/sup>/g, "")).toContain("<ul><li>قال الوزير إن العدد 100 ألف<ul><li>said the minister, said the minister</li></ul></li></ul><ol><li>Last</li></ol>");
  });
});

test("file names survive every system and every header", () => {
  expect(exportFileName('Aid "pause": ../../etc\r\n', 4, "csv")).toBe("aid-pause-etc-v4.csv");
  expect(exportFileName("🚢", 1, "json")).toBe("article-v1.json");
  expect(contentDisposition("قال-v1.csv")).toBe(`attachment; filename="___-v1.csv"; filename*=UTF-8''%D9%82%D8%A7%D9%84-v1.csv`);
  expect(codePointToUtf16("a😀b", 2)).toBe(3);
});

function elements(node: Tree.Node): Tree.Element[] {
  const here = "tagName" in node ? [node] : [];
  return "childNodes" in node ? [...here, ...node.childNodes.flatMap(elements)] : here;
}

function textOf(node: Tree.Node, skip: (element: Tree.Element) => boolean): string {
  if ("value" in node) return node.value;
  if ("tagName" in node && skip(node)) return "";
  return "childNodes" in node ? node.childNodes.map((child) => textOf(child, skip)).join("") : "";
}
