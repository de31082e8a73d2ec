import { z } from "zod";
import { freezeInput } from "@/lib/articles/article";
import type { Actor } from "@/lib/auth/actor";
import { compareVersions } from "@/lib/desk/server/compare-versions";
import { readVersion, readVersions } from "@/lib/desk/server/read-versions";
import { articleView, comparisonView, versionView, type VersionView } from "@/lib/desk/views";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { keepVersion } from "@/lib/revisions/server/keep-version";
import { restoreVersion } from "@/lib/revisions/server/restore-version";
import { answerArticle } from "./answer-article";
import { endpoint, type Endpoint } from "./endpoint";
import { flag, versionOrNow } from "./queries";

const tag = "Versions";
const wholeVersion = versionView.extend({ text: z.string(), content: z.unknown().describe("The text with its formatting, as ProseMirror JSON.") });

export const VERSIONS: Endpoint[] = [
  endpoint({
    method: "get", path: "/articles/{articleId}/versions", tag, summary: "An article's frozen versions, newest first",
    answer: z.object({ versions: z.array(versionView) }),
    run: async ({ actor, params }) => {
      const versions = await readVersions(actor, params.articleId);
      return versions.ok ? done({ versions: versions.value }) : versions;
    },
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/versions", tag, summary: "Freeze the text as it stands", status: 201,
    body: freezeInput,
    answer: versionView,
    run: async ({ actor, params, body }) => {
      const kept = await keepVersion(actor, params.articleId, body);
      return kept.ok ? viewOf(actor, params.articleId, kept.value) : kept;
    },
  }),
  endpoint({
    method: "get", path: "/articles/{articleId}/versions/{number}", tag, summary: "One frozen version with its text",
    answer: wholeVersion,
    run: ({ actor, params }) => readVersion(actor, params.articleId, params.number),
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/versions/{number}/restore", tag, summary: "Make a frozen version the text again",
    answer: articleView,
    run: async ({ actor, params }) => answerArticle(actor, await restoreVersion(actor, params.articleId, params.number)),
  }),
  endpoint({
    method: "get", path: "/articles/{articleId}/compare", tag, summary: "Two texts of an article side by side: their words, and what changed in claims and verdicts in between",
    query: z.strictObject({ from: versionOrNow, to: versionOrNow, words: flag.optional().describe("0 leaves out the comparison of the words.") }),
    answer: comparisonView,
    run: ({ actor, params, query }) => compareVersions(actor, params.articleId, query),
  }),
];

async function viewOf(actor: Actor, articleId: ArticleId, number: number): Promise<Outcome<VersionView>> {
  const version = await readVersion(actor, articleId, number);
  return version.ok ? done(versionView.parse(version.value)) : version;
}
