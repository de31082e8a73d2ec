import * as Y from "yjs";

type Ranges = { clock: number; len: number }[];

/**
 * The update without those of its deletions that nobody made. A page that comes back first takes what it missed, and then
 * names everything that is deleted in its copy: also words that it had never shown, because merging swept them away with a
 * block that its person had written anew. In the log they would look deleted on purpose, and go silently. `seen` is the
 * state that the page came back with. Only what goes with its block anyway is left out: the text comes out the same.
 */
export function withoutUnseenDeletes(doc: Y.Doc, update: Uint8Array, seen: ReadonlyMap<number, number>): Uint8Array {
  const { ds } = Y.decodeUpdate(update);
  const clients: ReadonlyMap<number, Ranges> = ds.clients;
  const whole = encode(clients);
  const structs = update.length - whole.length;
  // Written by another hand than Yjs's: left as it is.
  if (structs < 0 || whole.some((byte, at) => byte !== update[structs + at])) return update;
  const isDeletedBy = ({ client, clock }: Y.ID): boolean =>
    clock < (seen.get(client) ?? 0) && (clients.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len);
  const isSwept = (item: Y.Item): boolean => {
    for (let parent = parentOf(item); parent !== null; parent = parentOf(parent)) if (parent.deleted || isDeletedBy(parent.id)) return true;
    return false;
  };
  let dropped = false;
  const kept = new Map<number, Ranges>();
  for (const [client, ranges] of clients) {
    const rest: Ranges = [];
    const keep = (clock: number, len: number): void => {
      const last = rest.at(-1);
      if (last && last.clock + last.len === clock) last.len += len;
      else if (len > 0) rest.push({ clock, len });
    };
    for (const { clock, len } of ranges) {
      const stored = doc.store.clients.get(client) ?? [];
      const known = Math.min(clock + len, Y.getState(doc.store, client));
      const unseen = Math.max(clock, Math.min(clock + len, seen.get(client) ?? 0));
      keep(clock, unseen - clock);
      let at = unseen;
      while (at < known) {
        const struct = stored[Y.findIndexSS(stored, at)];
        if (!struct) break;
        const end = Math.min(known, struct.id.clock + struct.length);
        if (struct instanceof Y.Item && !struct.deleted && isSwept(struct)) dropped = true;
        else keep(at, end - at);
        at = end;
      }
      keep(at, clock + len - at);
    }
    if (rest.length > 0) kept.set(client, rest);
  }
  if (!dropped) return update;
  const rest = encode(kept);
  const shorter = new Uint8Array(structs + rest.length);
  shorter.set(update.subarray(0, structs));
  shorter.set(rest, structs);
  return shorter;
}

function parentOf(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null;
}

/** Deletions as the end of an update holds them: numbers in groups of seven bits, the lowest first. */
function encode(clients: ReadonlyMap<number, Ranges>): Uint8Array {
  const bytes: number[] = [];
  const write = (number: number): void => {
    let rest = number;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
    bytes.push(rest);
  };
  write(clients.size);
  for (const [client, ranges] of clients) {
    write(client);
    write(ranges.length);
    for (const { clock, len } of ranges) {
      write(clock);
      write(len);
    }
  }
  return Uint8Array.from(bytes);
}
