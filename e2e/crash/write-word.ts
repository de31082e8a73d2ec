import { Transform } from "@tiptap/pm/transform";
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot } from "@/lib/text/yjs";
import type { Dice } from "../converge/dice";

/** Types a word and a space between two words somewhere below the headline, through the editor's own binding to the shared text. */
export function writeWord(shared: Y.Doc, word: string, dice: Dice): void {
  const { doc, meta } = initProseMirrorDoc(articleRoot(shared), articleSchema);
  const block = 1 + dice.below(doc.childCount - 1);
  let start = 1;
  for (let before = 0; before < block; before += 1) start += doc.child(before).nodeSize;
  const gaps = [0, ...[...doc.child(block).textContent.matchAll(/ /g)].map((space) => space.index + 1)];
  const place = start + (dice.pick(gaps) ?? 0);
  const after = new Transform(doc).insert(place, articleSchema.text(`${word} `)).doc;
  shared.transact(() => updateYFragment(shared, articleRoot(shared), after, meta), ySyncPluginKey);
}
