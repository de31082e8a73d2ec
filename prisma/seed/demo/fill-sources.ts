import type { Actor } from "@/lib/auth/actor";
import type { SourceId } from "@/lib/foundation/ids";
import { createSource } from "@/lib/sources/server/create-source";
import { built } from "../builders";
import { demoSources } from "./demo-sources";

/** Creates every source of the demo; answers their ids by key. */
export async function fillSources(by: Actor): Promise<Map<string, SourceId>> {
  const ids = new Map<string, SourceId>();
  for (const [key, source] of Object.entries(demoSources)) {
    ids.set(key, await built(createSource(by, source)));
  }
  return ids;
}
