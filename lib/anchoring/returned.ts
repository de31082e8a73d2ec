import type { BlockRange, TextRange } from "./block";
import type { BlockList } from "./block-list";
import type { Neighbourhood } from "./neighbourhood";
import { occurrences } from "./occurrences";
import { comeBack, type Missing } from "./recall";
import type { Register, Standing } from "./register";

/** More fresh places than this are not weighed. */
const MOST_PLACES = 100;

/**
 * Lost anchors whose words this change has put into the text again, at one place beyond doubt (`comeBack`): attached
 * when they are the recorded words, changed when they are those that had taken their place before they were lost.
 */
export function returned(hood: Neighbourhood, register: Register, list: BlockList): Standing[] {
  if (register.lost.size === 0 || hood.fate.fresh.length === 0) return [];
  const lost = Array.from(register.lost, (id) => register.get(id));
  const back = new Map<string, Standing>();
  for (const [words, missing] of Map.groupBy(lost, ({ anchor }) => anchor.quote)) {
    for (const [standing, at] of found(hood, list, words, missing)) {
      const range = hood.after.blockRange({ start: at, end: at + words.length });
      back.set(standing.anchor.id, { anchor: { ...standing.anchor, state: "attached", range, trace: null } });
    }
  }
  const changed = lost.filter(({ anchor, last }) => last && !back.has(anchor.id));
  for (const [words, missing] of Map.groupBy(changed, ({ last }) => last?.words ?? "")) {
    for (const [standing, at] of found(hood, list, words, missing)) {
      const place = ({ start, end }: TextRange): BlockRange => hood.after.blockRange({ start: at + start, end: at + end });
      const range = place({ start: 0, end: words.length });
      back.set(standing.anchor.id, {
        anchor: { ...standing.anchor, state: "changed", range, trace: null },
        own: standing.last?.own.map((part) => ({ at: part.at, range: place(part) })) ?? [],
      });
    }
  }
  return [...back.values()];
}

/** Which of the lost anchors have come back with these words, and where in the neighbourhood. */
function found({ after, fate }: Neighbourhood, list: BlockList, words: string, lost: readonly Standing[]): [Standing, number][] {
  // Only words that were put in just now can have come back: others stood there when these were lost.
  const fresh = occurrences(after.text, words, MOST_PLACES).filter((at) => fate.fresh.some(({ start, end }) => start < at + words.length && at < end));
  if (fresh.length === 0 || fresh.length === MOST_PLACES) return [];
  const places = new Map(fresh.map((at) => [list.offset(after.pointAt(at)), at]));
  const missing = (standing: Standing): Missing => ({ quote: words, surroundings: standing.anchor.surroundings });
  return lost.flatMap((standing): [Standing, number][] => {
    const others = lost.filter((other) => other !== standing).map(missing);
    const place = comeBack(list.text, missing(standing), [...places.keys()], others);
    const at = place === null ? undefined : places.get(place);
    return at === undefined ? [] : [[standing, at]];
  });
}
