import type { CreateSource } from "@/lib/sources/source";
import type { SourceView } from "@/lib/desk/views";

/** A source as its form holds it: every field a string, empty when there is none. */
export type SourceFields = {
  kind: SourceView["kind"];
  title: string;
  author: string;
  publisher: string;
  address: string;
  publishedOn: string;
  accessedOn: string;
  standing: SourceView["standing"];
};

export const NEW_SOURCE: SourceFields = {
  kind: "document", title: "", author: "", publisher: "", address: "", publishedOn: "", accessedOn: "", standing: "primary",
};

export function fieldsOf(source: SourceView): SourceFields {
  const { kind, title, author, publisher, address, publishedOn, accessedOn, standing } = source;
  return {
    kind, title, standing,
    author: author ?? "", publisher: publisher ?? "", address: address ?? "", publishedOn: publishedOn ?? "", accessedOn: accessedOn ?? "",
  };
}

/** The body of a request: what is empty is said to be absent. */
export function bodyOfSource({ kind, title, standing, ...rest }: SourceFields): CreateSource {
  const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  return {
    kind, title: title.trim(), standing,
    author: orNull(rest.author), publisher: orNull(rest.publisher), address: orNull(rest.address),
    publishedOn: orNull(rest.publishedOn), accessedOn: orNull(rest.accessedOn),
  };
}
