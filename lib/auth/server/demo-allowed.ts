import { DEMO_NEWSROOM_ID } from "@/lib/newsroom/demo";
import type { NewsroomId } from "@/lib/foundation/ids";
import { env } from "@/lib/foundation/server/env";
import { prisma } from "@/lib/foundation/server/database";
import { isLoopback } from "./own-origin";

/**
 * Whether this newsroom may be used as the installation is reached now. Everybody knows the demo's passwords, so its
 * people exist on loopback only, also when the data folder is served to the network later.
 */
export function isReachable(newsroomId: NewsroomId): boolean {
  return newsroomId !== DEMO_NEWSROOM_ID || onLoopback();
}

/** True when the demo's one-click people are offered: TICKMARK_DEMO=1 (start-up sets it for the embedded database), loopback, and the demo newsroom is there. */
export async function isDemo(): Promise<boolean> {
  if (env().TICKMARK_DEMO !== true || !onLoopback()) return false;
  return (await prisma().membership.findFirst({ where: { newsroomId: DEMO_NEWSROOM_ID }, select: { personId: true } })) !== null;
}

function onLoopback(): boolean {
  const { HOST, APP_URL } = env();
  return isLoopback(HOST) && (APP_URL === undefined || isLoopback(new URL(APP_URL).hostname.replace(/^\[|\]$/g, "")));
}
