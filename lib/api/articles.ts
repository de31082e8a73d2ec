import { z } from "zod";
import { ARTICLE_STATES } from "@/lib/articles/article-state";
import { changeArticleInput, onArticleInput } from "@/lib/articles/article";
import { archiveArticle, unarchiveArticle } from "@/lib/articles/server/archive-article";
import { changeArticle } from "@/lib/articles/server/change-article";
import { issueCollabTicket } from "@/lib/collab/server/issue-ticket";
import { readSharedText } from "@/lib/collab/server/read-shared-text";
import { readArticle } from "@/lib/desk/server/read-article";
import { readArticles } from "@/lib/desk/server/read-articles";
import { readArticleHistory } from "@/lib/desk/server/read-history";
import { readStamp } from "@/lib/desk/server/read-stamp";
import { articleSummary, articleView, historyPage } from "@/lib/desk/views";
import { done } from "@/lib/foundation/outcome";
import { bringInInput, reviseInput, revisionView } from "@/lib/revisions/revision";
import { bringInArticle } from "@/lib/revisions/server/bring-in-article";
import { reviseArticle } from "@/lib/revisions/server/revise-article";
import { signOffArticle } from "@/lib/sign-off/server/sign-off-article";
import { answerArticle } from "./answer-article";
import { withCurrent } from "./current-record";
import { endpoint, fileEndpoint, type Endpoint } from "./endpoint";
import { beforeQuery, flag } from "./queries";
import { INTAKE_LIMIT } from "./read-body";

const tag = "Articles";
const ticket = z.object({ ticket: z.string(), mode: z.enum(["write", "read"]), reason: z.string().nullable() });

export const ARTICLES: Endpoint[] = [
  endpoint({
    method: "get", path: "/articles", tag, summary: "The queue: what is due first comes first",
    query: z.strictObject({ state: z.enum(ARTICLE_STATES).optional(), q: z.string().max(200).optional(), archived: flag.optional() }),
    answer: z.object({ articles: z.array(articleSummary) }),
    run: async ({ actor, query: { q, ...filter } }) => {
      const articles = await readArticles(actor, { ...filter, words: q });
      return articles.ok ? done({ articles: articles.value }) : articles;
    },
  }),
  endpoint({
    method: "post", path: "/articles", tag, summary: "Bring in an article as HTML, Markdown or plain text", status: 201,
    body: bringInInput, limit: INTAKE_LIMIT,
    answer: articleView,
    run: async ({ actor, body }) => answerArticle(actor, await bringInArticle(actor, body)),
  }),
  endpoint({
    method: "get", path: "/articles/{articleId}", tag, summary: "One article: its newest text with the number of that text, its gate, what you may do",
    answer: articleView,
    run: ({ actor, params }) => readArticle(actor, params.articleId),
  }),
  endpoint({
    method: "patch", path: "/articles/{articleId}", tag, summary: "Change what is said about an article; If-Match and `detailsVersion` are those of the details",
    body: changeArticleInput, ifMatch: "detailsVersion",
    answer: articleView,
    run: async ({ actor, params, body }) => answerArticle(actor, await changeArticle(actor, params.articleId, body), params.articleId),
  }),
  endpoint({
    method: "put", path: "/articles/{articleId}/text", tag, summary: "Put in a whole new text; answers what was kept, moved, changed and lost. With preview=1 nothing is changed",
    query: z.strictObject({ preview: flag.optional() }),
    body: reviseInput, limit: INTAKE_LIMIT, ifMatch: "version",
    answer: revisionView,
    run: async ({ actor, params, query, body }) => {
      const revised = await reviseArticle(actor, params.articleId, body, query.preview ?? false);
      return revised.ok ? revised : withCurrent(revised, () => readArticle(actor, params.articleId));
    },
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/sign-off", tag, summary: "Sign off an article whose gate is open; `version` is the text's",
    body: onArticleInput, ifMatch: "version",
    answer: articleView,
    run: async ({ actor, params, body }) => answerArticle(actor, await signOffArticle(actor, params.articleId, body), params.articleId),
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/archive", tag, summary: "Put an article away",
    answer: articleView,
    run: async ({ actor, params }) => answerArticle(actor, await archiveArticle(actor, params.articleId)),
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/unarchive", tag, summary: "Take an article out of the archive",
    answer: articleView,
    run: async ({ actor, params }) => answerArticle(actor, await unarchiveArticle(actor, params.articleId)),
  }),
  endpoint({
    method: "get", path: "/articles/{articleId}/history", tag, summary: "Who did what on an article and its claims, newest first; `before` is the `earlier` of the answer that it follows",
    query: beforeQuery,
    answer: historyPage,
    run: ({ actor, params, query }) => readArticleHistory(actor, params.articleId, query),
  }),
  endpoint({
    method: "get", path: "/articles/{articleId}/stamp", tag, summary: "Another one after every change of the text, the claims and what belongs to them",
    answer: z.object({ stamp: z.string() }),
    run: ({ actor, params }) => readStamp(actor, params.articleId),
  }),
  fileEndpoint({
    method: "get", path: "/articles/{articleId}/shared-text", tag, summary: "The text as editors share it, one Yjs update; an editor names its schema and is refused when it is another",
    query: z.strictObject({ schema: z.string().regex(/^\d{1,9}$/).transform(Number).optional() }),
    run: async ({ actor, params, query }) => {
      const body = await readSharedText(actor, params.articleId, query.schema);
      return body.ok ? done({ body: body.value, contentType: "application/octet-stream", fileName: "shared-text.yjs" }) : body;
    },
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/collab-ticket", tag, summary: "A ticket for one websocket on the shared text, within 60 s",
    answer: ticket,
    run: ({ actor, params }) => issueCollabTicket(actor, params.articleId),
  }),
];
