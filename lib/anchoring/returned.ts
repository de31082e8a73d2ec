import type { BlockList } from "./block-list";
import { inked } from "./ink";
import type { Neighbourhood } from "./neighbourhood";
import { occurrences } from "./occurrences";
import { comeBack, type Missing } from "./recall";
import type { Register, Standing } from "./register";

/** Lost anchors whose words this change has put into the text again, at one place beyond doubt (`comeBack`). */
export function returned({ after, fate }: Neighbourhood, register: Register, list: BlockList): Standing[] {
  const put = fate.put.ranges;
  if (register.lost.size === 0 || inked(fate.put.text) === 0) return [];
  const back: Standing[] = [];
  const missing = Map.groupBy(register.lost, (id) => register.get(id).anchor.quote);
  for (const [quote, ids] of missing) {
    // Only words that were put in just now can have come back: others stood there when these were lost.
    const fresh = occurrences(after.text, quote, 100).filter((at) => put.some(({ start, end }) => start < at + quote.length && at < end));
    if (fresh.length === 0 || fresh.length === 100) continue;
    const places = new Map(fresh.map((at) => [list.offset(after.pointAt(at)), at]));
    for (const id of ids) {
      const { anchor } = register.get(id);
      const others: Missing[] = ids.filter((other) => other !== id).map((other) => register.get(other).anchor);
      const place = comeBack(list.text, anchor, [...places.keys()], others);
      const at = place === null ? undefined : places.get(place);
      if (at === undefined) continue;
      const range = after.blockRange({ start: at, end: at + quote.length });
      back.push({ anchor: { ...anchor, state: "attached", range, trace: null } });
    }
  }
  return back;
}
