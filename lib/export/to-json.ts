import type { ArticleRecord } from "@/lib/sign-off/record";

/**
 * The whole record as JSON. The same record gives the same bytes: nothing in it depends on when or by whom it was
 * exported, so two exports of one version can be compared by their hash.
 */
export function toJson(record: ArticleRecord): string {
  const document = {
    format: "tickmark-article",
    formatVersion: 1,
    offsets: {
      unit: "Unicode code points",
      text: "version.text: blocks joined by \\n, hard break = \\n, atoms = U+FFFC; start included, end excluded",
    },
    newsroom: record.newsroom,
    article: record.article,
    version: record.version,
    signOff: record.signOff,
    ratingScale: record.scale,
    claims: record.claims,
    dismissed: record.dismissed,
    unsignedClaims: record.unsigned,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
