import type { z } from "zod";
import type { Problem } from "./problem";

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as a problem that names the field: a shape that cannot be read is 400, a value that cannot be taken 422. */
export function explainIssues(issues: readonly Issue[]): Problem {
  const flat = issues.flatMap((issue) => unfold(issue, []));
  const unknown = flat.find((found) => found.code === "unrecognized_keys");
  if (unknown?.code === "unrecognized_keys") {
    const fields = unknown.keys.map((key) => pathOf([...unknown.path, key]));
    const many = fields.length > 1;
    return {
      status: 400, code: "unknown-field",
      message: `${fields.map((field) => `“${field}”`).join(", ")} ${many ? "are no fields" : "is no field"} of this request. Check the spelling, or leave ${many ? "them" : "it"} out.`,
      details: { fields },
    };
  }
  const wrongType = flat.find(isWrongType);
  if (wrongType) return { status: 400, code: "invalid-type", message: sentenceOf(wrongType), details: { field: pathOf(wrongType.path) } };
  const first = flat[0];
  return { status: 422, code: "invalid-value", message: first ? sentenceOf(first) : "This value cannot be taken.", details: { field: pathOf(first?.path ?? []) } };
}

/** Replaces a union's "none fits" by what is wrong with the alternative that was meant: the one with the fewest foreign or absent fields. */
function unfold(issue: Issue, prefix: readonly PropertyKey[]): Issue[] {
  const here = { ...issue, path: [...prefix, ...issue.path] };
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [here];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => unfold(inner, here.path)));
  return branches.toSorted((a, b) => distance(a) - distance(b))[0] ?? [here];
}

function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === "unrecognized_keys") return sum + 10 * issue.keys.length;
    return sum + (issue.code === "invalid_type" && issue.input === undefined ? 10 : 1);
  }, 0);
}

function isWrongType(issue: Issue): boolean {
  if (issue.code === "invalid_type" || issue.code === "invalid_union") return true;
  // An enum reports an object like a misspelt word.
  return issue.code === "invalid_value" && typeof issue.input !== typeof issue.values[0];
}

function sentenceOf(issue: Issue): string {
  const field = issue.path.length === 0 ? "The body" : `“${pathOf(issue.path)}”`;
  if ("input" in issue && issue.input === undefined && isWrongType(issue)) return `${field} is required.`;
  if (issue.code === "invalid_type") return `${field} must be ${EXPECTED[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}.`;
  if (issue.code === "invalid_value") return `${field} must be one of: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "invalid_union") return `${field} has none of the shapes that are taken here.`;
  return `${field}: ${issue.message}`;
}

const EXPECTED: Partial<Record<string, string>> = {
  string: "a text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list", object: "an object", null: "null", never: "left out",
};

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "a text";
  if (typeof value === "number") return Number.isFinite(value) ? "such a number" : "a number beyond all bounds";
  return typeof value === "boolean" ? String(value) : "an object";
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`)).join("").slice(0, 200);
}
