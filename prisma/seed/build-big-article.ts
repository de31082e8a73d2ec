import type { Actor } from "@/lib/auth/actor";
import { type ArticleId, type PersonId } from "@/lib/foundation/ids";
import { inNewsroom, outsideNewsrooms } from "@/lib/foundation/server/transaction";
import { headText } from "@/lib/articles/server/head-text";
import { DEMO_NEWSROOM_ID, DEMO_PEOPLE } from "@/lib/newsroom/demo";
import { createSource } from "@/lib/sources/server/create-source";
import { buildArticle, built } from "./builders";
import { buildClaims } from "./build-claims";

export type BigArticle = { title: string; html: string; /** Chooses where claims stand, as UTF-16 ranges in text order. */ choose: (text: string) => { start: number; end: number }[] };

/** A long article with its claims in the demo newsroom, by two of its people; answers its id. */
export async function buildBigArticle({ title, html, choose }: BigArticle): Promise<ArticleId> {
  const articleId = await buildArticle(await findDemoPerson("reporter@demo.test"), { title, html, language: "en" });
  const checker = await findDemoPerson("checker@demo.test");
  const source = await built(createSource(checker, { kind: "dataset", title: `Register of the port, for “${title}”`, standing: "primary" }));
  const { text } = await inNewsroom(DEMO_NEWSROOM_ID, (tx) => headText(tx, articleId));
  await buildClaims(checker, articleId, choose(text), source);
  return articleId;
}

/** Somebody of the demo newsroom, as the actor of commands. */
export async function findDemoPerson(email: (typeof DEMO_PEOPLE)[number]["email"]): Promise<Actor> {
  const { id, name } = await outsideNewsrooms((tx) => tx.person.findUniqueOrThrow({ where: { email }, select: { id: true, name: true } }));
  const roles = DEMO_PEOPLE.find((person) => person.email === email)?.roles ?? [];
  return { personId: id as PersonId, newsroomId: DEMO_NEWSROOM_ID, name, roles };
}
