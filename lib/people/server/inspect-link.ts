import { findLink } from "@/lib/auth/server/one-time-link";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import type { InspectLink, LinkView } from "../person";

/** Says what a link is for without using it up. Refused: unknown 404, used or expired 410. */
export async function inspectLink(input: InspectLink): Promise<Outcome<LinkView>> {
  const found = await findLink(input.token);
  if (!found.ok) return found;
  const { kind, email, name, newsroomId } = found.value;
  const newsroom = await inNewsroom(newsroomId, (tx) => tx.newsroom.findUniqueOrThrow({ where: { id: newsroomId }, select: { name: true } }));
  return done({ kind, email, name, newsroomName: newsroom.name });
}
