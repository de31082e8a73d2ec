import { refused, type Outcome } from "@/lib/foundation/outcome";
import { isStale } from "./current-record";

/** Reads `If-Match: "12"`: null when there is no such header or it takes anything (`*`); "invalid" when it holds no number. */
export function readIfMatch(headers: Headers): number | null | "invalid" {
  const header = headers.get("if-match")?.trim();
  if (header === undefined || header === "*") return null;
  const number = /^(?:W\/)?"(\d{1,10})"$/.exec(header)?.[1];
  return number === undefined ? "invalid" : Number(number);
}

/** Puts the header's number where the command expects the version that was seen. A body that names one itself is believed. */
export function withVersion(body: unknown, field: string, version: number): unknown {
  return typeof body === "object" && body !== null && !Array.isArray(body) && !(field in body) ? { ...body, [field]: version } : body;
}

/** A conflict over a stale version is 412 to a client that asked by header, with the same current record. */
export function asPrecondition<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || !isStale(outcome)) return outcome;
  const { code, message, details } = outcome.refusal;
  return refused("stale-precondition", code, message, details);
}
