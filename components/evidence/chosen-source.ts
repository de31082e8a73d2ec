import type { SourceKind, SourceStanding } from "@/lib/sources/source";
import { isWebAddress } from "@/lib/text/fields";

/** A new source as the form holds it: text, "" where there is nothing. */
export type NewSource = {
  kind: SourceKind;
  title: string;
  author: string;
  publisher: string;
  address: string;
  publishedOn: string;
  accessedOn: string;
  standing: SourceStanding;
};

export type ChosenSource = { kind: "known"; id: string; title: string } | { kind: "new"; source: NewSource } | null;

/** A new source that begins with what was typed: an address becomes a page seen today, other words a title. */
export function newSource(words: string): NewSource {
  const page = isWebAddress(words);
  return {
    kind: page ? "page" : "document",
    title: page ? new URL(words).hostname.replace(/^www\./, "") : words,
    author: "",
    publisher: "",
    address: page ? words : "",
    publishedOn: "",
    accessedOn: page ? new Date().toISOString().slice(0, 10) : "",
    standing: "primary",
  };
}

/** The part of an evidence body that names the source. */
export function sourceBody(chosen: ChosenSource): Record<string, unknown> {
  if (chosen === null) return {};
  if (chosen.kind === "known") return { sourceId: chosen.id };
  const { kind, title, standing, ...rest } = chosen.source;
  const named = Object.fromEntries(Object.entries(rest).map(([part, text]) => [part, text.trim() === "" ? null : text.trim()]));
  return { source: { kind, title: title.trim(), standing, ...named } };
}
