import { isStorable } from "@/lib/text/offsets";
import type { Problem } from "./problem";

/** Bytes of an ordinary request. */
export const BODY_LIMIT = 256 * 1024;
/** Bytes of a request that brings in an article: 1 MB of text, with the markup that a word processor adds. */
export const INTAKE_LIMIT = 10 * 1024 * 1024;
const DEPTH_LIMIT = 32;

export type BodyRead = { ok: true; value: unknown } | { ok: false; problem: Problem };

/**
 * Reads a JSON body of at most `limit` bytes; none at all counts as an empty object. Of a key that stands twice the last
 * one holds: nothing in front of this parser reads the body, so nobody can be told another story with it.
 */
export async function readBody(request: Request, limit: number): Promise<BodyRead> {
  const bytes = await readBytes(request, limit);
  if (bytes === null) return no(413, "body-too-large", `This request may have up to ${named(limit)}. Nothing was taken.`);
  if (bytes.byteLength === 0) return { ok: true, value: {} };
  if (!/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    return no(415, "not-json", "Send the body as application/json.");
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return no(400, "invalid-json", "The body is not well-formed JSON.");
    return no(422, "text-invalid-unicode", "The body is not well-formed UTF-8.");
  }
  return inspect(value) ?? { ok: true, value };
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // What is announced may be a lie: what arrives is counted.
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Without recursion: depth is what is measured. */
function inspect(root: unknown): BodyRead | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === "string" && !isStorable(value)) return no(422, "text-invalid-unicode", "The body holds characters that cannot be stored: NUL, or half of a surrogate pair.");
    if (typeof value !== "object" || value === null) continue;
    if (depth >= DEPTH_LIMIT) return no(400, "json-too-deep", `The body is nested more than ${DEPTH_LIMIT} levels deep.`);
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) return no(422, "text-invalid-unicode", "A field's name holds characters that cannot be stored.");
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

function named(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / (1024 * 1024)} MB` : `${bytes / 1024} KB`;
}

function no(status: number, code: string, message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { status, code, message } };
}
