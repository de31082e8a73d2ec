import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The seed article as it came, or null where the corpora are not: they are somebody else's words and stay out of this repository. */
export function readSeedArticle(): string | null {
  const folder = process.env["TICKMARK_CORPORA"] ?? join(import.meta.dirname, "../../../shared/corpora");
  const path = join(folder, "seed-article/article.txt");
  if (existsSync(path)) return readFileSync(path, "utf8");
  // Every worker reads the journeys again; whoever runs them reads this once.
  if (process.env["TEST_WORKER_INDEX"] === undefined) console.log(`The journey of the seed article is left out: there is no ${path} (TICKMARK_CORPORA).`);
  return null;
}
