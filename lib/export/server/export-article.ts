import type { Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { ArticleRecord } from "@/lib/sign-off/record";
import { readRecord } from "@/lib/sign-off/server/read-record";
import { assertQuotes } from "../assert-quotes";
import { exportFileName } from "../file-name";
import type { ExportFormat } from "../format";
import { toClaimReviews } from "../to-claim-review";
import { toCsv } from "../to-csv";
import { toHtml } from "../to-html";
import { toJson } from "../to-json";
import { toWebAnnotation } from "../to-web-annotation";

export type ExportedFile = { body: string; contentType: string; fileName: string };

/**
 * What is signed off of an article, as one file of the wanted format, made from one frozen version (`versionNumber`, or
 * the version that stands). Every range is held against its quote before anything leaves. Refuses like `readRecord`;
 * a ClaimReview of which no claim is eligible is refused with the rule for each (`no-claim-review`).
 */
export async function exportArticle(
  actor: Actor,
  articleId: ArticleId,
  format: ExportFormat,
  { versionNumber }: { versionNumber?: number } = {},
): Promise<Outcome<ExportedFile>> {
  const read = await readRecord(actor, articleId, versionNumber);
  if (!read.ok) return read;
  assertQuotes(read.value);
  return write(read.value, format);
}

function write(record: ArticleRecord, format: ExportFormat): Outcome<ExportedFile> {
  const named = (ending: string): string => exportFileName(record.article.title, record.version.number, ending);
  switch (format) {
    case "json":
      return done({ body: toJson(record), contentType: "application/json; charset=utf-8", fileName: named("json") });
    case "csv":
      return done({ body: toCsv(record), contentType: "text/csv; charset=utf-8", fileName: named("csv") });
    case "web-annotation":
      return done({
        body: toWebAnnotation(record),
        contentType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        fileName: named("annotations.jsonld"),
      });
    case "claim-review":
      return writeClaimReviews(record, named("claim-review.jsonld"));
    case "html":
      return done({ body: toHtml(record), contentType: "text/html; charset=utf-8", fileName: named("html") });
  }
}

function writeClaimReviews(record: ArticleRecord, fileName: string): Outcome<ExportedFile> {
  const { reviews, refused: notReviewed } = toClaimReviews(record);
  if (reviews.length === 0) {
    const why = notReviewed.map(({ rule, message }) => `${rule}: ${message}`).join(" ");
    return refused("invalid", "no-claim-review", why || "CR-14: No attributed claim of this article is signed off.", { refused: notReviewed });
  }
  // `refused` means nothing to schema.org; a term mapped to null is left out when the file is read as linked data.
  const document = { "@context": ["https://schema.org", { refused: null }], "@graph": reviews, refused: notReviewed };
  // A page may hold this in a <script>: nothing a person typed can close it.
  const body = `${JSON.stringify(document, null, 2).replaceAll("<", "\\u003c")}\n`;
  return done({ body, contentType: "application/ld+json; charset=utf-8", fileName });
}
