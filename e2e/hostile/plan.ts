import type { ArticleId, NewsroomId, PersonId } from "@/lib/foundation/ids";

/** What the attacking process is told. */
export type Plan = {
  origin: string;
  newsroomId: NewsroomId;
  articleId: ArticleId;
  /** Members who may write, and mean no good; each with two connections at a time. */
  attackers: readonly PersonId[];
  frames: readonly Uint8Array[];
  /** How many frames before and after signing in. */
  before: number;
  after: number;
  seed: number;
};

/** What it tells: frames that the server must have looked at, connections they took, and how those ended. */
export type Told = { before: number; after: number; connections: number; closes: Record<string, number> };
export type Word = { type: "told"; told: Told } | { type: "failed"; message: string };
