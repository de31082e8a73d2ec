import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { readSource, readSources, type SourceUse } from "@/lib/desk/server/read-sources";
import { sourceView, type SourceView } from "@/lib/desk/views";
import type { SourceId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { archiveSource } from "@/lib/sources/server/archive-source";
import { changeSource } from "@/lib/sources/server/change-source";
import { createSource } from "@/lib/sources/server/create-source";
import { changeSourceInput, createSourceInput } from "@/lib/sources/source";
import { withCurrent } from "./current-record";
import { endpoint, type Endpoint } from "./endpoint";
import { wordsQuery } from "./queries";

const tag = "Sources";
const use = z.object({
  claim: z.object({ id: z.string(), number: z.number().int(), statement: z.string() }),
  articleId: z.string(), evidenceId: z.string(), excerpt: z.string(), locator: z.string().nullable(), stance: z.string(),
});
const sourceWithUses = sourceView.extend({ usedFor: z.array(use) });
type SourceWithUses = SourceView & { usedFor: SourceUse[] };
const etag = ({ version }: SourceView): number => version;

export const SOURCES: Endpoint[] = [
  endpoint({
    method: "get", path: "/sources", tag, summary: "Sources that are not archived, by title",
    query: wordsQuery,
    answer: z.object({ sources: z.array(sourceView) }),
    run: async ({ actor, query }) => {
      const sources = await readSources(actor, query.q);
      return sources.ok ? done({ sources: sources.value }) : sources;
    },
  }),
  endpoint({
    method: "post", path: "/sources", tag, summary: "Add a source", status: 201,
    body: createSourceInput,
    answer: sourceWithUses, etag,
    run: async ({ actor, body }) => answerSource(actor, await createSource(actor, body)),
  }),
  endpoint({
    method: "get", path: "/sources/{sourceId}", tag, summary: "One source and everything that it is used for",
    answer: sourceWithUses, etag,
    run: ({ actor, params }) => readSource(actor, params.sourceId),
  }),
  endpoint({
    method: "patch", path: "/sources/{sourceId}", tag, summary: "Correct a source's data; ends no signature",
    body: changeSourceInput, ifMatch: "version",
    answer: sourceWithUses, etag,
    run: async ({ actor, params, body }) => answerSource(actor, await changeSource(actor, params.sourceId, body)),
  }),
  endpoint({
    method: "post", path: "/sources/{sourceId}/archive", tag, summary: "Take a source out of the lists; where it is used it stays",
    answer: sourceWithUses, etag,
    run: async ({ actor, params }) => answerSource(actor, await archiveSource(actor, params.sourceId)),
  }),
];

async function answerSource(actor: Actor, outcome: Outcome<SourceId>): Promise<Outcome<SourceWithUses>> {
  if (outcome.ok) return readSource(actor, outcome.value);
  const id = outcome.refusal.details?.["sourceId"];
  return typeof id === "string" ? withCurrent(outcome, () => readSource(actor, id as SourceId)) : outcome;
}
