import type { ArticleOfText } from "@/lib/articles/server/text-log";
import { sharedBlocks, articleRoot } from "@/lib/text/yjs";
import { replay } from "../converge/replay";
import type { Writer } from "./writer";

/** What a writer was shown as saved at a certain moment. */
export type Debt = { readonly article: ArticleOfText; readonly words: readonly string[] };

/** What everybody has been shown as saved until now. */
export function debtsOf(writers: readonly Writer[]): Debt[] {
  return writers.map(({ article, words, saved }) => ({ article, words: words.slice(0, saved) }));
}

/** Words that are owed and do not stand in the log, and words that stand there twice. Reads PostgreSQL alone. */
export async function unpaid(debts: readonly Debt[]): Promise<{ lost: string[]; doubled: string[] }> {
  const standing = new Map<string, number>();
  for (const article of new Set(debts.map((debt) => debt.article))) {
    const { doc } = await patiently(() => replay(article));
    for (const { text } of sharedBlocks(articleRoot(doc))) {
      for (const word of text.split(" ")) standing.set(word, (standing.get(word) ?? 0) + 1);
    }
  }
  const owed = debts.flatMap((debt) => debt.words);
  return { lost: owed.filter((word) => !standing.has(word)), doubled: owed.filter((word) => (standing.get(word) ?? 0) > 1) };
}

/** Connections of before a crash fail once. */
async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((wait) => setTimeout(wait, 100));
    }
  }
}
