import { markAt, wordAt } from "./mark-spacing";
import { isClosedClass } from "./word-classes";
import type { Atom } from "./split-atoms";

const TOP = /^(com|org|net|gov|edu|int|mil|info|io|ai|tv|me|eu|uk|us|de|fr|ca|au|nz|in|it|es|nl|se|no|ch|jp|cn|ru|br|za|ie|biz|news)$/;
const SECOND = /^(co|com|gov|org|ac|edu|net)$/;
const PAGES = /^(html?|php|aspx?|pdf|jpe?g|png|xml|json|txt)$/;

/** The marks that stand inside a web or mail address (by index), which is written without any space. */
export function joinAddresses(atoms: readonly Atom[]): ReadonlySet<number> {
  const joined = new Set<number>();
  for (let at = 0; at < atoms.length; at += 1) {
    const word = wordAt(atoms, at);
    if (/^https?$/.test(word) && markAt(atoms, at + 1) === ":" && markAt(atoms, at + 2) === "/" && markAt(atoms, at + 3) === "/") {
      for (const mark of [at + 1, at + 2, at + 3]) joined.add(mark);
      at = joinRest(atoms, at + 4, joined);
    } else if (word === "www" && markAt(atoms, at + 1) === ".") at = joinRest(atoms, at, joined);
    else if (markAt(atoms, at) === "@" && isHost(atoms, at + 1)) {
      joined.add(at);
      for (let back = at - 2; /^[._-]$/.test(markAt(atoms, back)) && wordAt(atoms, back - 1) !== ""; back -= 2) joined.add(back);
      at = joinRest(atoms, at + 1, joined);
    }
  }
  return joined;
}

/** A name with a label of its own and one that only hosts have, four labels at most. */
function isHost(atoms: readonly Atom[], first: number): boolean {
  for (let at = first; at < first + 8; at += 2) {
    if (wordAt(atoms, at) === "" || markAt(atoms, at + 1) !== ".") return false;
    // Labels that are words as well (`.in`, `.it`, `.no`) would take the next sentence for part of a handle.
    const label = wordAt(atoms, at + 2);
    if (SECOND.test(label) || (TOP.test(label) && !isClosedClass(label) && !/^(no|me|us|news|in|it)$/.test(label))) return true;
  }
  return false;
}

/** From the host's first word on: labels, then the path; a full stop after the whole is the sentence's. Answers the last index that it has seen. */
function joinRest(atoms: readonly Atom[], host: number, joined: Set<number>): number {
  let at = host + 1;
  let path = false;
  for (; markAt(atoms, at) !== "" && wordAt(atoms, at + 1) !== ""; at += 2) {
    const mark = markAt(atoms, at);
    const label = wordAt(atoms, at - 1);
    const next = wordAt(atoms, at + 1);
    if (mark === "/") path = true;
    else if (mark === ".") {
      const complete = TOP.test(label) && at > host + 2;
      const goesOn = path ? PAGES.test(next) : !complete || (SECOND.test(label) && next.length === 2);
      if (!goesOn) return at;
    } else if (mark !== "-" && !(path && /^[_=?&#%~+]$/.test(mark))) return at - 1;
    joined.add(at);
  }
  return at - 1;
}
