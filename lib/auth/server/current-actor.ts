import { headers } from "next/headers";
import type { Actor } from "../actor";
import { actorOfHeaders } from "./actor-of";

/** Who looks at this page, for server components; null when nobody is signed in. */
export async function currentActor(): Promise<Actor | null> {
  return actorOfHeaders(new Headers(await headers()));
}
