import { z } from "zod";

/** Words to look for; nothing finds everything. */
export const wordsQuery = z.strictObject({ q: z.string().max(200).optional() });

/** A switch in an address. */
export const flag = z.enum(["true", "false", "1", "0"]).transform((value) => value === "true" || value === "1");

/** The number of a frozen version in an address. */
export const versionNumber = z.string().regex(/^[1-9]\d{0,8}$/, "must be the number of a version").transform(Number);
