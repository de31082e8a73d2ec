import { forbids, type Actor } from "@/lib/auth/actor";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { RatingScaleView } from "../rating-scale";
import type { SettingsView } from "../settings";
import { getRatingScale, viewOfScale } from "./read-rating-scale";
import { getSettings } from "./read-settings";

/** The newsroom's settings, for everybody in it. */
export function readSettings(actor: Actor): Promise<Outcome<SettingsView>> {
  return command(actor.newsroomId, async (tx) => forbids(actor, "read") ?? done(await getSettings(tx, actor.newsroomId)));
}

/** The scale on which verdicts are given now, the truest rating first. */
export function readRatingScale(actor: Actor): Promise<Outcome<RatingScaleView>> {
  return command(actor.newsroomId, async (tx) => forbids(actor, "read") ?? done(viewOfScale(await getRatingScale(tx, actor.newsroomId))));
}
