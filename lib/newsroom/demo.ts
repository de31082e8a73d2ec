import type { NewsroomId } from "@/lib/foundation/ids";
import type { Role } from "./roles";

/** The newsroom that start-up fills into an empty embedded database. Its id is fixed: that is how it is recognised. */
export const DEMO_NEWSROOM_ID = "0dec0de0-0000-7000-8000-00000000de30" as NewsroomId;

/** Everybody's password in the demo newsroom, which is served on loopback only. */
export const DEMO_PASSWORD = "tickmark-demo";

/** Everybody in the demo newsroom, in the order in which the sign-in page offers them. */
export const DEMO_PEOPLE = [
  { email: "checker@demo.test", name: "Noor Haddad", roles: ["checker"] },
  { email: "checker2@demo.test", name: "Tomás Brandt", roles: ["checker"] },
  { email: "reporter@demo.test", name: "Mara Lindqvist", roles: ["reporter"] },
  { email: "editor@demo.test", name: "Greta Sandoval", roles: ["editor"] },
  { email: "admin@demo.test", name: "Samir Costa", roles: ["admin"] },
  { email: "viewer@demo.test", name: "Mei Tan", roles: ["viewer"] },
] as const satisfies readonly { email: string; name: string; roles: readonly Role[] }[];
