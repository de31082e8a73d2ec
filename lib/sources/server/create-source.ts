import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { SourceId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import type { CreateSource } from "../source";
import { insertSource } from "./store";

/** Adds a source, to be used for any number of claims. */
export function createSource(actor: Actor, input: CreateSource): Promise<Outcome<SourceId>> {
  return command(actor.newsroomId, async (tx) => forbids(actor, "tag") ?? done(await addSource(tx, actor, input)));
}

/** The same inside a command that has already checked the right. */
export async function addSource(tx: Tx, actor: Actor, input: CreateSource): Promise<SourceId> {
  const { kind, title, author = null, publisher = null, address = null, publishedOn = null, accessedOn = null, standing = "primary" } = input;
  const row = { kind, title, author, publisher, address, publishedOn, accessedOn, standing };
  const id = await insertSource(tx, { newsroomId: actor.newsroomId, createdById: actor.personId }, row);
  await recordEvent(tx, actor, {}, { type: "source-created", sourceId: id, title });
  await announce(tx, { newsroomId: actor.newsroomId, articleId: null, kind: "claims" });
  return id;
}
