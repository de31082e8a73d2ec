import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { SourceId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { unknownSource } from "./change-source";
import { findSource } from "./read-sources";
import { writeArchived } from "./store";

/** Archives a source: it is offered no more, and stays in every evidence that uses it. Archiving twice changes nothing. */
export async function archiveSource(actor: Actor, id: SourceId): Promise<Outcome<SourceId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const source = await findSource(tx, actor.newsroomId, id);
    if (!source) return unknownSource();
    if (source.archivedAt !== null) return done(id);
    await writeArchived(tx, actor.newsroomId, source);
    await recordEvent(tx, actor, {}, { type: "source-archived", sourceId: id, title: source.title });
    await announce(tx, { newsroomId: actor.newsroomId, articleId: null, kind: "claims" });
    return done(id);
  });
}
