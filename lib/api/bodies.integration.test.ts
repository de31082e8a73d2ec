import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS } from "./endpoints";
import { ask } from "./testing/ask";
import { makeNewsroom, type TestPerson } from "./testing/newsroom";
import { nameOf, samplesOf, scalarsIn, withAt, type Schema } from "./testing/sample";

type Operation = { method: string; path: string; schema: Schema; ifMatch: boolean };
type Described = { operationId: string; requestBody?: { content: Record<string, { schema: Schema }> }; parameters?: { name: string; in: string }[]; responses: Record<string, object>; security: object[] };
type Description = { openapi: string; paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, Schema>; responses: Record<string, object> } };

const SOME_ID = "0190a000-0000-7000-8000-00000000abcd";

let person: TestPerson;
let description: Description;
let operations: Operation[];
beforeAll(async () => {
  ({ person } = await makeNewsroom({ person: ["reporter", "checker", "editor", "admin"] }));
  description = (await ask("GET", "/openapi.json")).body as unknown as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody, parameters }]) => {
      const schema = requestBody?.content["application/json"]?.schema;
      return schema ? [{ method: method.toUpperCase(), path: path.replace("/api/v1", ""), schema, ifMatch: (parameters ?? []).some(({ name }) => name === "If-Match") }] : [];
    }),
  );
});

const addressed = (path: string): string => path.replace("{number}", "1").replace("{format}", "json").replaceAll(/\{\w+\}/g, SOME_ID);

describe("the description", () => {
  test("is OpenAPI 3.1 and lists every endpoint with what it takes and answers", () => {
    expect(description.openapi).toBe("3.1.0");
    const listed = Object.entries(description.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(listed.toSorted()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} /api/v1${path}`).toSorted());
    const described = Object.entries(description.paths).flatMap(([path, methods]) => Object.values(methods).map((one) => ({ path, ...one })));
    expect(new Set(described.map(({ operationId }) => operationId)).size).toBe(described.length);
    for (const { path, parameters, responses } of described) {
      const named = (parameters ?? []).filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(named.toSorted()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted());
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(["500", "503"]));
    }
  });

  test("points at nothing that is not there", () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, kind, name] of references) expect((description.components as Record<string, Record<string, unknown>>)[kind ?? ""]).toHaveProperty([name ?? ""]);
  });

  test("says that no body takes a field it does not name", () => {
    for (const { schema, path } of operations) {
      for (const one of schema.anyOf ?? schema.oneOf ?? [schema]) expect([path, one.additionalProperties]).toEqual([path, false]);
    }
  });
});

describe("a body", () => {
  test("with an object where a scalar belongs is refused by the field's name, in every field of every endpoint", async () => {
    let asked = 0;
    for (const { method, path, schema } of operations) {
      for (const sample of samplesOf(schema)) {
        for (const place of scalarsIn(sample)) {
          const answer = await ask(method, addressed(path), { token: person.token, body: withAt(sample, place, { not: "x" }) });
          expect([method, path, place, answer.status, answer.body["code"], answer.body["details"]]).toEqual([method, path, place, 400, "invalid-type", { field: nameOf(place) }]);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(20);
  });

  test("with a field more is refused by that field's name, in every endpoint", async () => {
    for (const { method, path, schema } of operations) {
      for (const sample of samplesOf(schema)) {
        const answer = await ask(method, addressed(path), { token: person.token, body: { ...(sample as object), signedBy: "me" } });
        expect([path, answer.status, answer.body["code"], answer.body["details"]]).toEqual([path, 400, "unknown-field", { fields: ["signedBy"] }]);
      }
    }
  });

  test("of any JSON in any field never breaks anything", { timeout: 120_000 }, async () => {
    const hostile = fc.oneof(fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>, fc.constantFrom<unknown>("", "\u202e", "-1", -1, 0.5, 2 ** 53, 1e308, "9".repeat(400), "2026-02-30", "__proto__", "constructor", null, [[]], { contains: "" }, { $ne: null }));
    const anything = fc.record({ operation: fc.nat(), alternative: fc.nat(), place: fc.nat(), value: hostile, more: fc.option(fc.record({ at: fc.nat(), value: hostile })) });
    await fc.assert(
      fc.asyncProperty(anything, async ({ operation, alternative, place, value, more }) => {
        const { method, path, schema } = operations[operation % operations.length]!;
        const samples = samplesOf(schema);
        const sample = samples[alternative % samples.length];
        const places = scalarsIn(sample);
        let body = withAt(sample, places[place % places.length] ?? [], value);
        if (more) body = withAt(sample, places[more.at % places.length] ?? [], more.value);
        const answer = await ask(method, addressed(path), { token: person.token, body });
        expect(answer.status, `${method} ${path} ${JSON.stringify(body)}`).toBeLessThan(500);
      }),
      { numRuns: 600 },
    );
  });
});
