import { z } from "zod";

export const TRAY_RESOLUTIONS = ["put_back", "kept_one", "discarded"] as const;
export type TrayResolution = (typeof TRAY_RESOLUTIONS)[number];

/** Body of POST /articles/:id/tray/:itemId. */
export const settleTrayItemInput = z.strictObject({ resolution: z.enum(TRAY_RESOLUTIONS) });
export type SettleTrayItem = z.infer<typeof settleTrayItemInput>;
