import { changesBetween } from "@/lib/audit/event";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { ChangeSettings, SettingsView } from "../settings";
import { getSettings } from "./read-settings";
import { updateSettings } from "./store";

/** Changes the newsroom's name, time zone and public address. Refuses a stale version with the settings as they are. */
export async function changeSettings(actor: Actor, input: ChangeSettings): Promise<Outcome<SettingsView>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "administer");
    if (forbidden) return forbidden;
    const before = await getSettings(tx, actor.newsroomId);
    if (input.version !== undefined && input.version !== before.version) return settingsChanged(before);
    const row = {
      name: input.name ?? before.name,
      timeZone: input.timeZone ?? before.timeZone,
      publicAddress: input.publicAddress === undefined ? before.publicAddress : input.publicAddress,
    };
    const changes = changesBetween({ ...before }, row);
    if (changes.length === 0) return done(before);
    if (!(await updateSettings(tx, before, row))) return settingsChanged(await getSettings(tx, actor.newsroomId));
    await recordEvent(tx, actor, {}, { type: "settings-changed", changes });
    await announce(tx, { newsroomId: actor.newsroomId, articleId: null, kind: "article" });
    return done({ ...before, ...row, version: before.version + 1 });
  });
}

function settingsChanged(current: SettingsView): Extract<Outcome<never>, { ok: false }> {
  return refused("conflict", "settings-changed", "Somebody else changed the settings meanwhile. Look at them as they are now, then decide again.", { current });
}
