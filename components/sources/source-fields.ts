import type { CreateSource } from "@/lib/sources/source";
import type { SourceView } from "@/lib/desk/views";
import { isWebAddress } from "@/lib/text/fields";

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

/** Why a source cannot be kept as it is described, a sentence a field. */
export type SourceFaults = { title?: "titleMissing" | undefined; address?: "addressWrong" | undefined };

export function faultsOf({ title, address }: SourceFields): SourceFaults {
  return {
    title: title.trim() === "" ? "titleMissing" : undefined,
    address: address.trim() !== "" && !isWebAddress(address.trim()) ? "addressWrong" : undefined,
  };
}

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
