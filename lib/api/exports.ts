import { z } from "zod";
import { exportArticle } from "@/lib/export/server/export-article";
import { fileEndpoint, type Endpoint } from "./endpoint";
import { versionNumber } from "./queries";

export const EXPORTS: Endpoint[] = [
  fileEndpoint({
    method: "get", path: "/articles/{articleId}/export/{format}", tag: "Exports",
    summary: "What is signed off, as one file made from a frozen version: the one that stands, or `version`",
    query: z.strictObject({ version: versionNumber.optional() }),
    run: ({ actor, params, query }) => exportArticle(actor, params.articleId, params.format, query.version === undefined ? {} : { versionNumber: query.version }),
  }),
];
