import { bodyOfSource, NEW_SOURCE, type SourceFields } from "@/components/sources/source-fields";
import { isWebAddress } from "@/lib/text/fields";

export type ChosenSource = { kind: "known"; id: string; title: string } | { kind: "new"; source: SourceFields } | null;

/** A new source that begins with what was typed: an address becomes a page seen today, other words a title. */
export function newSource(words: string): SourceFields {
  const page = isWebAddress(words);
  if (!page) return { ...NEW_SOURCE, title: words };
  return { ...NEW_SOURCE, kind: "page", title: new URL(words).hostname.replace(/^www\./, ""), address: words, accessedOn: new Date().toISOString().slice(0, 10) };
}

/** The part of an evidence body that names the source. */
export function sourceBody(chosen: ChosenSource): Record<string, unknown> {
  if (chosen === null) return {};
  if (chosen.kind === "known") return { sourceId: chosen.id };
  return { source: bodyOfSource(chosen.source) };
}
