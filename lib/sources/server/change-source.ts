import { changesBetween } from "@/lib/audit/event";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { SourceId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { ChangeSource } from "../source";
import { findSource, type Source } from "./read-sources";
import { updateSource, type SourceRow } from "./store";

/** Corrects a source's bibliographic data. Ends no signature: what was signed is the passage, not how its source is cited. */
export async function changeSource(actor: Actor, id: SourceId, input: ChangeSource): Promise<Outcome<SourceId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const source = await findSource(tx, actor.newsroomId, id);
    if (!source) return unknownSource();
    if (input.version !== undefined && input.version !== source.version) return sourceChanged(source);
    const before = bibliographyOf(source);
    const after = corrected(before, input);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return done(id);
    if (!(await updateSource(tx, actor.newsroomId, source, after))) return sourceChanged(source);
    await recordEvent(tx, actor, {}, { type: "source-changed", sourceId: id, title: after.title, changes });
    await announce(tx, { newsroomId: actor.newsroomId, articleId: null, kind: "claims" });
    return done(id);
  });
}

function bibliographyOf({ kind, title, author, publisher, address, publishedOn, accessedOn, standing }: Source): SourceRow {
  return { kind, title, author, publisher, address, publishedOn, accessedOn, standing };
}

function corrected(before: SourceRow, input: ChangeSource): SourceRow {
  const given = Object.entries(input).filter(([field, value]) => field !== "version" && value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}

/** Refusal for an id that this newsroom does not have. */
export function unknownSource(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "source-unknown", "There is no such source.");
}

function sourceChanged(source: Source): Extract<Outcome<never>, { ok: false }> {
  return refused("conflict", "source-changed", "Somebody else changed this source meanwhile. Look at it as it is now, then decide again.", {
    sourceId: source.id,
    version: source.version,
  });
}
