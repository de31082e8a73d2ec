import { describe, expect, it } from "vitest";
import type { ArticleSummary } from "@/lib/desk/views";
import { queueOf, type Filters } from "./queue";

const progress = { claims: 0, signedOff: 0, settled: 0, needRecheck: 0, sentences: 0, sentencesConsidered: 0 };
const NONE: Filters = { state: null, mine: false, dueToday: false, archived: false, words: "" };
// Late in the evening of the 22nd in New York, already the 23rd in UTC.
const EVENING = { personId: "noor", timeZone: "America/New_York", now: new Date("2026-11-23T03:30:00Z") };

function article(title: string, more: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: title, title, byline: null, publication: null, state: "in_check", deadline: null, language: "en", direction: "ltr", archived: false,
    words: 900, progress, people: [], blockers: [], createdAt: "2026-11-20T08:00:00.000Z", ...more,
  };
}

function titles(articles: ArticleSummary[], filters: Partial<Filters> = {}): string[] {
  return queueOf(articles, { ...NONE, ...filters }, EVENING).map(({ title }) => title);
}

describe("the queue of the desk", () => {
  it("has the nearest deadline first, then those without one by age, and what is signed off last", () => {
    const queue = titles([
      article("signed", { state: "signed_off", deadline: "2026-11-23T04:00:00.000Z" }),
      article("older without deadline"),
      article("younger without deadline", { createdAt: "2026-11-21T08:00:00.000Z" }),
      article("tomorrow", { deadline: "2026-11-24T04:00:00.000Z" }),
      article("late", { deadline: "2026-11-22T20:00:00.000Z" }),
    ]);
    expect(queue).toEqual(["late", "tomorrow", "younger without deadline", "older without deadline", "signed"]);
  });

  it("counts today in the newsroom's time zone, and what is late as due", () => {
    const queue = titles(
      [
        article("before midnight in New York", { deadline: "2026-11-23T04:59:00.000Z" }),
        article("after midnight in New York", { deadline: "2026-11-23T05:01:00.000Z" }),
        article("late since yesterday", { deadline: "2026-11-21T12:00:00.000Z" }),
        article("late, but signed off", { deadline: "2026-11-21T12:00:00.000Z", state: "signed_off" }),
        article("no deadline"),
      ],
      { dueToday: true },
    );
    expect(queue).toEqual(["late since yesterday", "before midnight in New York"]);
  });

  it("shows a person what is hers, and finds by headline or byline in any case", () => {
    const articles = [
      article("Ours", { people: [{ id: "noor", name: "Noor" }], byline: "K. Osei" }),
      article("Theirs", { people: [{ id: "tomas", name: "Tomás" }], byline: "k. osei" }),
    ];
    expect(titles(articles, { mine: true })).toEqual(["Ours"]);
    expect(titles(articles, { words: "OSEI" })).toEqual(["Ours", "Theirs"]);
    expect(titles(articles, { words: "their" })).toEqual(["Theirs"]);
  });
});
