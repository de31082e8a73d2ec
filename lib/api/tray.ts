import { z } from "zod";
import { readTray } from "@/lib/desk/server/read-tray";
import { trayItemView } from "@/lib/desk/views";
import { done } from "@/lib/foundation/outcome";
import { endpoint, type Endpoint } from "./endpoint";

export const TRAY: Endpoint[] = [
  endpoint({
    method: "get", path: "/articles/{articleId}/tray", tag: "Tray", summary: "Words that merging displaced and blocks that it doubled, until somebody settles them",
    answer: z.object({ items: z.array(trayItemView) }),
    run: async ({ actor, params }) => {
      const items = await readTray(actor, params.articleId);
      return items.ok ? done({ items: items.value }) : items;
    },
  }),
];
