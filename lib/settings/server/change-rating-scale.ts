import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { ChangeRatingScale, RatingScaleView } from "../rating-scale";
import { getRatingScale, viewOfScale } from "./read-rating-scale";
import { insertScale, lockNewsroom } from "./store";

/** Puts a whole scale in the place of the one before. Verdicts keep the rating that they were given, whatever the scale is now. */
export async function changeRatingScale(actor: Actor, input: ChangeRatingScale): Promise<Outcome<RatingScaleView>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "administer");
    if (forbidden) return forbidden;
    await lockNewsroom(tx, actor.newsroomId);
    const before = await getRatingScale(tx, actor.newsroomId);
    if (input.version !== undefined && input.version !== before.version) {
      const current = viewOfScale(before);
      return refused("conflict", "rating-scale-changed", "Somebody else changed the scale meanwhile. Look at it as it is now, then decide again.", { current });
    }
    const ratings = input.ratings.map(({ description, ...rating }) => ({ ...rating, description: description ?? "" }));
    ratings.sort((one, other) => other.value - one.value);
    await insertScale(tx, actor.newsroomId, before.version + 1, ratings);
    await recordEvent(tx, actor, {}, { type: "rating-scale-changed", labels: ratings.map((rating) => rating.label) });
    await announce(tx, { newsroomId: actor.newsroomId, articleId: null, kind: "article" });
    return done({ version: before.version + 1, ratings });
  });
}
