import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { sliceCodePoints } from "@/lib/text/offsets";
import { buildArticle, buildDesk, buildNewsroom, buildReported, buildSigned, valueOf } from "@/prisma/seed/builders";
import { changeWords } from "@/prisma/seed/demo/change-words";
import { EXPORT_FORMATS } from "../format";
import { exportArticle } from "./export-article";

describe("an article with a signed and an unsigned claim", () => {
  let desk: Record<"reporter" | "checker" | "second" | "editor" | "viewer", Actor>;
  let articleId: ArticleId;

  beforeAll(async () => {
    desk = await buildDesk(await buildNewsroom());
    articleId = await buildArticle(desk.reporter, { paragraphs: ["Ships 🚢🚢 cost $3.8bn, said the mayor. Half is borrowed."] });
    await buildSigned(desk.checker, articleId, { quote: "cost $3.8bn", statement: "The ships cost $3.8bn", signer: desk.second, origin: "attributed", claimant: { name: "The mayor" } });
    await buildReported(desk.checker, articleId, { quote: "Half is borrowed" });
  });

  test("leaves in every format, with what is signed only", async () => {
    for (const format of EXPORT_FORMATS) {
      const { body } = valueOf(await exportArticle(desk.viewer, articleId, format));
      expect(body, format).toContain("cost $3.8bn");
      if (format !== "html" && format !== "json") expect(body, format).not.toContain("Half is borrowed");
    }
  });

  test("its offsets are code points of its own text", async () => {
    const json = JSON.parse(valueOf(await exportArticle(desk.viewer, articleId, "json")).body) as {
      version: { text: string };
      claims: { occurrences: { start: number; end: number; quote: string }[] }[];
      unsignedClaims: number;
    };
    const [place] = json.claims.flatMap((claim) => claim.occurrences);
    expect(sliceCodePoints(json.version.text, place!.start, place!.end)).toBe("cost $3.8bn");
    expect(json.unsignedClaims).toBe(1);
  });

  test("a claim whose words were changed, logged but not looked at, is not in the export", async () => {
    await changeWords(desk.editor, articleId, "cost $3.8bn", "cost $3.9bn");
    const { body } = valueOf(await exportArticle(desk.viewer, articleId, "csv"));
    expect(body).not.toContain("$3.9bn");
    expect(body).not.toContain("$3.8bn");
  });

  test("nothing attributed and signed: a ClaimReview is refused by its rule", async () => {
    const outcome = await exportArticle(desk.viewer, articleId, "claim-review");
    expect(outcome.ok ? null : outcome.refusal).toMatchObject({ code: "no-claim-review", kind: "invalid" });
    expect(outcome.ok ? "" : outcome.refusal.message).toMatch(/^CR-14/);
  });

  test("a person of another newsroom finds no article", async () => {
    const stranger = (await buildDesk(await buildNewsroom())).editor;
    const outcome = await exportArticle(stranger, articleId, "json");
    expect(outcome.ok ? null : outcome.refusal.kind).toBe("not-found");
  });
});
