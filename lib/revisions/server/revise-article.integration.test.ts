import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask, type Answer } from "@/lib/api/testing/ask";
import { makeNewsroom, type TestPerson } from "@/lib/api/testing/newsroom";
import { revisionView, REVISION_EFFECTS, type RevisionView } from "../revision";

const MONEY = "Norvane pays $3.8bn a year for a quiet strait.";
const PEOPLE = "More than 100,000 people have fled the valley since Monday.";
const FERRY = "The ferry to Asper sails at noon and carries forty cars, the harbour master says.";
const SCHOOLS = "The schools of the town closed on Tuesday.";

let reporter: TestPerson;
let checker: TestPerson;
let article: string;
beforeAll(async () => {
  ({ reporter, checker } = await makeNewsroom());
});
beforeEach(async () => {
  const brought = await ask("POST", "/articles", { token: reporter.token, body: { title: "A quiet strait", text: [MONEY, PEOPLE, FERRY, SCHOOLS].join("\n\n") } });
  article = `/articles/${String(brought.body["id"])}`;
});

const read = async (path: string): Promise<Record<string, unknown>> => (await ask("GET", `${article}${path}`, { token: reporter.token })).body;
const tag = (quote: string): Promise<Answer> => ask("POST", `${article}/claims`, { token: checker.token, body: { quote } });
const past = async (): Promise<string[]> => ((await read("/history"))["entries"] as { sentence: string }[]).map(({ sentence }) => sentence).filter((sentence) => sentence.includes("a new revision"));
const versions = async (): Promise<number> => ((await read("/versions"))["versions"] as unknown[]).length;

async function put(body: object, query = ""): Promise<RevisionView> {
  const { version } = await read("");
  const answer = await ask("PUT", `${article}/text${query}`, { token: reporter.token, body: { ...body, version } });
  expect(answer).toMatchObject({ status: 200 });
  return revisionView.parse(answer.body);
}

const effects = (view: RevisionView): [string, string, string][] => REVISION_EFFECTS.flatMap((effect) => view[effect].map(({ before, after }): [string, string, string] => [effect, before, after]));

describe("a new text", () => {
  test("does to the claims what was shown before it was applied", async () => {
    for (const quote of ["$3.8bn a year", "100,000 people", "forty cars", "Tuesday"]) await tag(quote);
    const text = [PEOPLE.replace("100,000", "140,000"), FERRY, "Nobody slept that night.", MONEY].join("\n\n");
    const shown = await put({ text }, "?preview=1");
    expect(effects(shown)).toEqual([
      ["lost", "Tuesday", ""],
      ["changed", "100,000 people", "140,000 people"],
      ["moved", "$3.8bn a year", "$3.8bn a year"],
      ["kept", "forty cars", "forty cars"],
    ]);
    expect(await versions()).toBe(1);
    const { version, ...done } = await put({ text });
    expect(done).toEqual({ ...shown, version: undefined });
    expect(version).toBeGreaterThan(shown.version);
    expect(await past()).toEqual([expect.stringMatching(/: 1 places kept, 1 moved, 1 changed, 1 lost\.$/)]);
  });

  test("does nothing to a claim that was lost before, until it has its words again", async () => {
    await tag("The schools of the town");
    await put({ text: [MONEY, PEOPLE].join("\n\n") });
    expect(effects(await put({ text: [PEOPLE, MONEY].join("\n\n") }))).toEqual([]);
    expect(effects(await put({ text: [PEOPLE, MONEY, SCHOOLS].join("\n\n") }))).toEqual([["restored", "", "The schools of the town"]]);
    expect((await past()).map((sentence) => sentence.split(": ")[1])).toEqual([
      "0 places kept, 0 moved, 0 changed, 0 lost, 1 found again.",
      "0 places kept, 0 moved, 0 changed, 0 lost.",
      "0 places kept, 0 moved, 0 changed, 1 lost.",
    ]);
  });

  test("of the same words is a revision when its form is another, and none when it is the same to the last mark", async () => {
    await tag("100,000 people");
    const html = `<p>${MONEY.replace("$3.8bn", '<a href="https://budget.norvane.example/">$3.8bn</a>')}</p><h2>${PEOPLE}</h2><p>${FERRY}</p><ul><li>${SCHOOLS}</li></ul>`;
    const inForm = { unchanged: false, kept: [{ before: "100,000 people", after: "100,000 people" }], diff: [{ kind: "same" }] };
    expect(await put({ html }, "?preview=1")).toMatchObject(inForm);
    expect(await put({ html })).toMatchObject(inForm);
    expect(await versions()).toBe(2);
    const { version } = await read("");
    expect(await put({ html }, "?preview=1")).toMatchObject({ ...inForm, unchanged: true });
    expect(await put({ html })).toMatchObject({ unchanged: true, version });
    expect([await versions(), (await read(""))["version"]]).toEqual([2, version]);
  });
});
