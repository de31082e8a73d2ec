import { z } from "zod";
import { ARTICLE_ROOT } from "@/lib/text/schema";

const id = z.object({ client: z.int().min(0).max(2 ** 53 - 1), clock: z.int().min(0).max(2 ** 31) }).nullish();
/** A Yjs relative position as JSON has it. One that points at nothing makes Yjs throw. */
const point = z
  .object({ item: id, type: id, tname: z.literal(ARTICLE_ROOT).nullish(), assoc: z.number().nullish() })
  .refine(({ item, type, tname }) => item != null || type != null || tname != null)
  .transform(({ item, type, tname, assoc }) => ({ item: item ?? null, type: type ?? null, tname: tname ?? null, assoc: (assoc ?? 0) < 0 ? -1 : 0 }));
const caret = z.object({ anchor: point, head: point });

/** Where a person stands, with nothing else of what their page sent; null for what is no caret. */
export type Caret = z.infer<typeof caret>;

/**
 * The caret in what a page says of itself. Whatever else stands there would reach the editors of all the others, which throw on
 * it in the middle of somebody's change: only what they can read goes on to them.
 */
export function caretOf(cursor: unknown): Caret | null {
  return caret.safeParse(cursor).data ?? null;
}
