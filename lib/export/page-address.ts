import type { ArticleRecord } from "@/lib/sign-off/record";

/** The newsroom's public https address without a slash at its end, or null when the settings have none. */
export function publicBase(record: ArticleRecord): string | null {
  const address = record.newsroom.publicAddress;
  return address?.startsWith("https://") ? address.replace(/\/+$/, "") : null;
}

/** An IRI for something of ours: below the public address when there is one, a URN of its identifier otherwise. */
export function iriOf(record: ArticleRecord, path: string, id: string): string {
  const base = publicBase(record);
  return base ? `${base}/${path}/${id}` : `urn:uuid:${id}`;
}
