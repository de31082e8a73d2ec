import { done } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { changeRatingScaleInput, ratingScaleView, type RatingScaleView } from "@/lib/settings/rating-scale";
import { changeRatingScale } from "@/lib/settings/server/change-rating-scale";
import { changeSettings } from "@/lib/settings/server/change-settings";
import { getRatingScale, viewOfScale } from "@/lib/settings/server/read-rating-scale";
import { getSettings } from "@/lib/settings/server/read-settings";
import { changeSettingsInput, settingsView, type SettingsView } from "@/lib/settings/settings";
import { endpoint, type Endpoint } from "./endpoint";

export const SETTINGS: Endpoint[] = [
  endpoint({
    method: "get", path: "/settings", tag: "Settings", summary: "The newsroom's name, time zone and public address",
    answer: settingsView,
    etag: ({ version }: SettingsView) => version,
    run: ({ actor }) => command(actor.newsroomId, async (tx) => done(await getSettings(tx, actor.newsroomId))),
  }),
  endpoint({
    method: "patch", path: "/settings", tag: "Settings", summary: "Change them",
    body: changeSettingsInput, ifMatch: "version",
    answer: settingsView,
    etag: ({ version }: SettingsView) => version,
    run: ({ actor, body }) => changeSettings(actor, body),
  }),
  endpoint({
    method: "get", path: "/rating-scale", tag: "Settings", summary: "The scale on which verdicts are given, the truest rating first",
    answer: ratingScaleView,
    etag: ({ version }: RatingScaleView) => version,
    run: ({ actor }) => command(actor.newsroomId, async (tx) => done(viewOfScale(await getRatingScale(tx, actor.newsroomId)))),
  }),
  endpoint({
    method: "put", path: "/rating-scale", tag: "Settings", summary: "Put another scale in its place; verdicts keep the rating that they were given",
    body: changeRatingScaleInput, ifMatch: "version",
    answer: ratingScaleView,
    etag: ({ version }: RatingScaleView) => version,
    run: ({ actor, body }) => changeRatingScale(actor, body),
  }),
];
