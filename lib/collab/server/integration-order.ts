import * as Y from "yjs";
import type { Struct } from "./struct-index";

/** More clients than any page brings; who does is refused for their number. */
const MOST_CLIENTS = 64;

/**
 * Whether Yjs could take the structs one after another. Each client's come in their order, and a struct waits for what it
 * refers to: two that refer to each other wait for ever, and Yjs would keep them for everybody. `known` tells how far a
 * client stands in the text.
 */
export function canBeIntegrated(fresh: readonly Struct[], known: (client: number) => number): boolean {
  const lines = new Map<number, Struct[]>();
  for (const struct of fresh) {
    const line = lines.get(struct.id.client);
    if (line) line.push(struct);
    else lines.set(struct.id.client, [struct]);
  }
  if (lines.size < 2 || lines.size > MOST_CLIENTS) return true;
  const stands = new Map([...lines.keys()].map((client) => [client, known(client)]));
  const isHere = ({ client, clock }: Y.ID): boolean => clock < (stands.get(client) ?? known(client));
  const heads = [...lines.values()].map((line) => ({ line, next: 0 }));
  let left = fresh.length;
  for (let progress = true; progress && left > 0; ) {
    progress = false;
    for (const head of heads) {
      for (let struct = head.line[head.next]; struct && refersTo(struct).every((id) => id.client === struct?.id.client || isHere(id)); struct = head.line[head.next]) {
        stands.set(struct.id.client, struct.id.clock + struct.length);
        head.next += 1;
        left -= 1;
        progress = true;
      }
    }
  }
  return left === 0;
}

/** What a struct needs to be there before it. */
export function refersTo(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent: unknown = struct.parent;
  return [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null);
}
