import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";
import { isRemote } from "../is-remote";
import type { ClaimMark } from "./claim-mark";
import { lookOf, paintMark } from "./paint-mark";
import { placeMarks } from "./place-marks";
import { isMarkSpec, paintedRanges, type ProseMirrorRange } from "./ranges";
import { remoteChange } from "./remote-change";
import { textIndex } from "./text-index";

/** The underlines, what they were made of, and for each occurrence which start the server had told when it was last placed. */
type Painted = { set: DecorationSet; marks: readonly ClaimMark[]; told: ReadonlyMap<string, number> };

const NOTHING: Painted = { set: DecorationSet.empty, marks: [], told: new Map() };
const key = new PluginKey<Painted>("claim-marks");

/**
 * Underlines of claims. They are no part of the text: the set is mapped through every transaction (local ones by their
 * own mapping, remote ones by what really changed) and a new answer of the server repaints only what looks different.
 */
export const ClaimMarks = Extension.create<{ /** Painted with the text itself: to paint a long article and then all of it again would be felt. */ atFirst: () => readonly ClaimMark[] }>({
  name: "claimMarks",
  addOptions: () => ({ atFirst: () => [] }),
  addProseMirrorPlugins() {
    const { atFirst } = this.options;
    return [
      new Plugin<Painted>({
        key,
        state: {
          init: () => NOTHING,
          apply(tr, painted) {
            const marks = (tr.getMeta(key) as readonly ClaimMark[] | undefined) ?? (painted === NOTHING && isRemote(tr) ? atFirst() : undefined);
            const carried = tr.docChanged && painted.set !== DecorationSet.empty ? { ...painted, set: painted.set.map(mappingOf(tr), tr.doc) } : painted;
            return marks ? repaint(carried, marks, tr) : carried;
          },
        },
        props: { decorations: (state) => key.getState(state)?.set },
      }),
    ];
  },
});

function mappingOf(tr: Transaction): Transaction["mapping"] {
  return isRemote(tr) ? remoteChange(tr.before, tr.doc) : tr.mapping;
}

function repaint({ set, told }: Painted, marks: readonly ClaimMark[], tr: Transaction): Painted {
  const index = textIndex(tr.doc);
  const painted = paintedRanges(set);
  const placed = placeMarks(marks, index, { ranges: painted, told });
  const now = new Map(marks.map((mark) => [mark.occurrenceId, mark.start]));
  const stays = new Set<string>();
  const fresh = placed.filter((mark) => {
    const known = painted.get(mark.occurrenceId);
    const alike = known?.from === mark.from && known.to === mark.to && known.look === lookOf(mark);
    if (alike) stays.add(mark.occurrenceId);
    return !alike;
  });
  const gone = stays.size === painted.size ? [] : set.find(undefined, undefined, (spec) => isMarkSpec(spec) && !stays.has(spec.occurrenceId));
  if (gone.length === 0 && fresh.length === 0) return { set, marks, told: now };
  return { set: set.remove(gone).add(tr.doc, fresh.flatMap((mark) => paintMark(mark, index.blocks))), marks, told: now };
}

/** Paints these marks and no others. */
export function showClaimMarks(view: EditorView, marks: readonly ClaimMark[]): void {
  if (key.getState(view.state)?.marks === marks) return;
  view.dispatch(view.state.tr.setMeta(key, marks).setMeta("addToHistory", false));
}

/** Where the occurrences stand now. */
export function claimRanges(state: EditorState): Map<string, ProseMirrorRange> {
  return paintedRanges((key.getState(state) ?? NOTHING).set);
}

/** The claims whose words stand at a caret, or share at least one character with a range; the innermost first. */
export function claimsAt(state: EditorState, from: number, to = from): string[] {
  const pieces = (key.getState(state) ?? NOTHING).set
    .find(from, to)
    .filter((piece) => from === to || (piece.from < to && piece.to > from))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const ids = new Set<string>();
  for (const piece of pieces) {
    const spec: unknown = piece.spec;
    if (isMarkSpec(spec) && spec.part === "words") ids.add(spec.claimId);
  }
  return [...ids];
}
