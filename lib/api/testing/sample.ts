/** The part of JSON Schema that the API's description uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  minItems?: number;
  additionalProperties?: boolean | Schema;
};

/** A scalar field somewhere in a body: how to reach it. */
export type Place = readonly (string | number)[];

/** Values that a type alone does not tell. */
const BY_NAME: Record<string, unknown> = {
  email: "sample@proof.test", language: "en", currency: "EUR", key: "sample_key", timeZone: "Europe/Berlin", token: "x".repeat(43), password: "quiet words on a page",
  publicAddress: "https://desk.example", address: "https://desk.example/source", sourceUrl: "https://desk.example/story", deadline: "2026-11-22T16:30:00Z", start: 0, end: 4, value: 3,
};
const BY_FORMAT: Record<string, unknown> = { date: "2026-11-22", "date-time": "2026-11-22T16:30:00Z", uuid: "0190a000-0000-7000-8000-00000000abcd" };

/** Every body that the schema describes: one an alternative, each with all its fields. */
export function samplesOf(schema: Schema, name = ""): unknown[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.filter((one) => one.type !== "null").flatMap((one) => samplesOf(one, name));
  if (schema.allOf) return [Object.assign({}, ...schema.allOf.map((one) => samplesOf(one, name)[0]))];
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return [schema.enum[0]];
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  if (type === "object") return [Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, samplesOf(inner, key)[0]]))];
  if (type === "array") return [[samplesOf(schema.items ?? {}, name)[0]]];
  if (typeof BY_NAME[name] === (type === "integer" ? "number" : type)) return [BY_NAME[name]];
  if (type === "integer" || type === "number") return [1];
  if (type === "boolean") return [true];
  if (name.endsWith("Id")) return [BY_FORMAT["uuid"]];
  return [BY_FORMAT[schema.format ?? ""] ?? "four plain words here"];
}

/** Where scalars stand in a sample. */
export function scalarsIn(value: unknown, place: Place = []): Place[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => scalarsIn(inner, [...place, index]));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, inner]) => scalarsIn(inner, [...place, key]));
  return [place];
}

/** The sample with something else at one place. */
export function withAt(sample: unknown, place: Place, value: unknown): unknown {
  const [first, ...rest] = place;
  if (first === undefined) return value;
  if (Array.isArray(sample)) return sample.map((inner, index) => (index === first ? withAt(inner, rest, value) : inner) as unknown);
  return Object.fromEntries(Object.entries(sample as object).map(([key, inner]) => [key, key === first ? withAt(inner, rest, value) : inner]));
}

/** A place as answers name it. */
export function nameOf(place: Place): string {
  return place.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${part}`)).join("");
}
