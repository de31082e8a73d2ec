import { z } from "zod";
import { forbids } from "@/lib/auth/actor";
import { done } from "@/lib/foundation/outcome";
import { MAX_RAW_LENGTH, MAX_TITLE_LENGTH } from "@/lib/intake/check-incoming";
import { readArticle } from "@/lib/intake/read-article";
import { incomingOf } from "@/lib/revisions/read-incoming";
import { endpoint, type Endpoint } from "./endpoint";
import { INTAKE_LIMIT } from "./read-body";

const previewInput = z
  .strictObject({
    title: z.string().max(MAX_TITLE_LENGTH).optional(),
    html: z.string().max(MAX_RAW_LENGTH.html + 1).optional(),
    markdown: z.string().max(MAX_RAW_LENGTH.markdown + 1).optional(),
    text: z.string().max(MAX_RAW_LENGTH.text + 1).optional(),
    repairTokenised: z.boolean().optional(),
  })
  .refine(({ html, markdown, text }) => [html, markdown, text].filter((each) => each !== undefined).length === 1, {
    message: "Give the text as exactly one of html, markdown and text.",
  });

const guess = z.object({ start: z.number().int(), end: z.number().int(), original: z.string(), chosen: z.string(), alternative: z.string(), reason: z.string() });

export const PREVIEW: Endpoint[] = [
  endpoint({
    method: "post", path: "/articles/preview", tag: "Articles", summary: "What an article would look like; stores nothing",
    body: previewInput, limit: INTAKE_LIMIT,
    answer: z.object({
      title: z.string(),
      text: z.string().describe("Canonical text."),
      content: z.unknown().describe("The text with its formatting, as ProseMirror JSON."),
      notices: z.array(z.string()).describe("What was left out."),
      guesses: z.array(guess).describe("Places that the repair of tokenised text had to guess; offsets count in `text`."),
      tokenised: z.object({ original: z.string(), text: z.string(), guesses: z.array(guess) }).nullable().describe("The repair on offer, when the text is tokenised."),
    }),
    run: ({ actor, body: { title, repairTokenised, ...body } }) => {
      const no = forbids(actor, "change-text");
      if (no) return Promise.resolve(no);
      const read = readArticle(incomingOf(body), { title, repairTokenised });
      if (!read.ok) return Promise.resolve(read);
      const { tokenised, ...article } = read.value;
      const offer = tokenised && { original: article.text, text: tokenised.text, guesses: tokenised.guesses };
      return Promise.resolve(done({ ...article, tokenised: offer }));
    },
  }),
];
