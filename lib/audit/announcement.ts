import { z } from "zod";

/** The PostgreSQL channel on which committed changes are announced to every process. */
export const CHANNEL = "tickmark";

/**
 * What changed, never the change itself: whoever listens reads again what the person may see.
 * - `claims`: claims of the article, or what belongs to them; `claimIds` names them when they are few
 * - `text`: updates up to `seq` are in the log
 * - `article`: details, state, versions, sign-off
 * - `rights`: somebody's roles or membership; sessions and sockets must be looked at again
 */
export const announcement = z.object({
  newsroomId: z.string(),
  articleId: z.string().nullable(),
  kind: z.enum(["claims", "text", "article", "rights"]),
  personId: z.string().optional(),
  seq: z.number().int().optional(),
  claimIds: z.array(z.string()).optional(),
});
export type Announcement = z.infer<typeof announcement>;
