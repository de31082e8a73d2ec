import { headWords } from "@/lib/articles/server/head-text";
import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { createTokenFor } from "@/lib/people/server/create-token-for";
import { createSource } from "@/lib/sources/server/create-source";
import { buildClaims } from "@/prisma/seed/build-claims";
import { buildArticle, buildNewsroom, buildPerson, built } from "@/prisma/seed/builders";
import { choosePlaces } from "../bench/choose-places";
import { prose } from "../bench/prose";
import { SIZE, type Scenario } from "./scenarios";

/** People with their tokens, dealt to the articles by turns. */
export type Prepared = readonly { token: string; articleId: ArticleId }[];

/** A newsroom for one scenario: its articles with their claims, its people, and a token for each. */
export async function prepare({ people, articles }: Scenario): Promise<Prepared> {
  const newsroomId = await buildNewsroom();
  const made: ArticleId[] = [];
  for (let nth = 0; nth < articles; nth += 1) made.push(await writeArticle(newsroomId, nth));
  const prepared: { token: string; articleId: ArticleId }[] = [];
  for (let nth = 0; nth < people; nth += 1) {
    const email = `${newsroomId}.${nth}@load.test`;
    await buildPerson(newsroomId, ["reporter"], { name: `Person ${nth}`, email });
    const { token } = await built(createTokenFor(email));
    prepared.push(...made.slice(nth % articles, (nth % articles) + 1).map((articleId) => ({ token, articleId })));
  }
  return prepared;
}

async function writeArticle(newsroomId: NewsroomId, nth: number): Promise<ArticleId> {
  const [reporter, checker] = [await buildPerson(newsroomId, ["reporter"]), await buildPerson(newsroomId, ["checker"])];
  const articleId = await buildArticle(reporter, { title: `The port, part ${nth + 1}`, html: prose(SIZE.words, nth + 1), language: "en" });
  const source = await built(createSource(checker, { kind: "dataset", title: `Register of the port, part ${nth + 1}`, standing: "primary" }));
  const { text } = await inNewsroom(newsroomId, (tx) => headWords(tx, articleId));
  await buildClaims(checker, articleId, choosePlaces(text, SIZE.claims, nth), source);
  return articleId;
}
