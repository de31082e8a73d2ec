import { z } from "zod";
import { requiredText, seenVersion, webAddress } from "@/lib/text/fields";

const NAME_LENGTH = 200;

const timeZone = z.string().max(64).refine(isTimeZone, "This must be the IANA name of a time zone, for instance Europe/Berlin.");

/** Body of PATCH /settings. `version` is that of the settings. */
export const changeSettingsInput = z.strictObject({
  version: seenVersion.optional(),
  name: requiredText(NAME_LENGTH).optional(),
  timeZone: timeZone.optional(),
  /** Under which exports name their pages: https only, because others link to it. */
  publicAddress: webAddress
    .refine((address) => address.startsWith("https://"), "The public address must begin with https://.")
    .nullable()
    .optional(),
});
export type ChangeSettings = z.infer<typeof changeSettingsInput>;

export const settingsView = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  publicAddress: z.string().nullable(),
  version: z.number().int(),
});
export type SettingsView = z.infer<typeof settingsView>;

/** True for a name that this runtime's time zone database knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
