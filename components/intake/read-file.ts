import { MAX_RAW_LENGTH } from "@/lib/intake/check-incoming";
import type { Draft } from "./draft";

const FORMATS: readonly (readonly [ending: RegExp, format: Draft["format"]])[] = [
  [/\.html?$/i, "html"],
  [/\.(md|markdown)$/i, "markdown"],
  [/\.(txt|text)$/i, "text"],
];

/** What a file field offers. */
export const READABLE_FILES = ".html,.htm,.md,.markdown,.txt,text/html,text/markdown,text/plain";
/** Megabytes beyond which a file is not even opened. */
export const FILE_LIMIT = MAX_RAW_LENGTH.html / 1_000_000;

export type FileRead = { ok: true; format: Draft["format"]; raw: string } | { ok: false; fault: "wrongFile" | "unreadable" | "tooLarge" };

/** The words of a dropped file. UTF-8; files from older machines that are not UTF-8 are read as Western European. */
export async function readFile(file: File): Promise<FileRead> {
  const format = FORMATS.find(([ending]) => ending.test(file.name))?.[1];
  if (!format) return { ok: false, fault: "wrongFile" };
  if (file.size > FILE_LIMIT * 1_000_000) return { ok: false, fault: "tooLarge" };
  try {
    const bytes = await file.arrayBuffer();
    return { ok: true, format, raw: decode(bytes) };
  } catch {
    return { ok: false, fault: "unreadable" };
  }
}

function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
