import type { Source } from "@/lib/sources/server/read-sources";
import type { SourceView } from "../views";

/** A source as doors show it. */
export function sourceView({ archivedAt, ...source }: Source): SourceView {
  return { ...source, archived: archivedAt !== null };
}
