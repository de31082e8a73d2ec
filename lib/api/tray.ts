import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { readTray } from "@/lib/desk/server/read-tray";
import { trayItemView, type TrayItemView } from "@/lib/desk/views";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { HOMES } from "@/lib/revisions/home-of-words";
import { settleTrayItem } from "@/lib/revisions/server/settle-tray-item";
import { settleTrayItemInput } from "@/lib/revisions/settle-tray-item";
import { endpoint, type Endpoint } from "./endpoint";

const answer = z.object({ items: z.array(trayItemView) });

export const TRAY: Endpoint[] = [
  endpoint({
    method: "get", path: "/articles/{articleId}/tray", tag: "Tray", summary: "Words that merging displaced and blocks that it doubled, until somebody settles them",
    answer,
    run: ({ actor, params }) => tray(actor, params.articleId),
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/tray/{itemId}", tag: "Tray", summary: "Put displaced words back, keep a doubled block once, or discard; answers what is left, and where words that were put back went",
    body: settleTrayItemInput,
    answer: answer.extend({ home: z.enum(HOMES).nullable() }),
    run: async ({ actor, params, body }) => {
      const settled = await settleTrayItem(actor, params.articleId, params.itemId, body);
      if (!settled.ok) return settled;
      const left = await tray(actor, params.articleId);
      return left.ok ? done({ ...left.value, home: settled.value }) : left;
    },
  }),
];

async function tray(actor: Actor, articleId: ArticleId): Promise<Outcome<{ items: TrayItemView[] }>> {
  const items = await readTray(actor, articleId);
  return items.ok ? done({ items: items.value }) : items;
}
