import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type PluginView, type Transaction } from "@tiptap/pm/state";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";
import { isRemote } from "../is-remote";
import type { ClaimMark, PlacedMark } from "./claim-mark";
import { lookOf, paintMark } from "./paint-mark";
import { placeMarks } from "./place-marks";
import { isMarkSpec, paintedRanges, type ProseMirrorRange } from "./ranges";
import { remoteChange, type Moved } from "./remote-change";
import { textIndex } from "./text-index";

/** The underlines, what they were made of, for each occurrence which start the server had told when it was last placed, and what is placed and not drawn yet. */
type Painted = { set: DecorationSet; marks: readonly ClaimMark[]; told: ReadonlyMap<string, number>; waiting: readonly PlacedMark[] };

const NOTHING: Painted = { set: DecorationSet.empty, marks: [], told: new Map(), waiting: [] };
const MORE = "more";
const key = new PluginKey<Painted>("claim-marks");

/** So many new ones are drawn at once, which is more than any screen shows; the others in steps of so many, each in a frame of its own. */
const AT_ONCE = 100;
const STEP = 400;

/**
 * Underlines of claims. They are no part of the text: the set is mapped through every transaction (local ones by their
 * own mapping, remote ones by what really changed) and a new answer of the server repaints only what looks different.
 */
export const ClaimMarks = Extension.create<{ /** Painted with the text itself: to paint a long article and then all of it again would be felt. */ atFirst: () => readonly ClaimMark[] }>({
  name: "claimMarks",
  addOptions: () => ({ atFirst: () => [] }),
  addProseMirrorPlugins() {
    return [claimMarksPlugin(this.options.atFirst)];
  },
});

export function claimMarksPlugin(atFirst: () => readonly ClaimMark[]): Plugin {
  return new Plugin<Painted>({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, painted) {
        const asked = tr.getMeta(key) as readonly ClaimMark[] | typeof MORE | undefined;
        const isBare = painted.set === DecorationSet.empty && painted.waiting.length === 0;
        const carried = tr.docChanged && !isBare ? carry(painted, tr) : painted;
        if (asked === MORE) return drawMore(carried, tr, STEP);
        const marks = asked ?? (painted === NOTHING && isRemote(tr) ? atFirst() : undefined);
        return marks ? repaint(carried, marks, tr) : carried;
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: drawInSteps,
  });
}

function carry(painted: Painted, tr: Transaction): Painted {
  const { mapping, moved } = isRemote(tr) ? remoteChange(tr.before, tr.doc) : { mapping: tr.mapping, moved: [] };
  const waiting = painted.waiting.map((mark) => ({ ...mark, from: mapping.map(mark.from, 1), to: mapping.map(mark.to, -1) }));
  const carried = { ...painted, set: painted.set.map(mapping, tr.doc), waiting: waiting.filter((mark) => mark.from < mark.to) };
  const brought = moved.length > 0 ? movedMarks(painted, moved) : [];
  // Moved ones are drawn with the change itself.
  return brought.length > 0 ? drawMore({ ...carried, waiting: [...brought, ...carried.waiting] }, tr, brought.length) : carried;
}

/** What stood in a block that was moved as a whole, where it stands now. */
function movedMarks({ set, marks, waiting }: Painted, moved: readonly Moved[]): PlacedMark[] {
  const byId = new Map(marks.map((mark) => [mark.occurrenceId, mark]));
  const drawn = [...paintedRanges(set)].flatMap(([id, { from, to, lane }]) => {
    const mark = byId.get(id);
    return mark ? [{ ...mark, from, to, lane }] : [];
  });
  return [...drawn, ...waiting].flatMap((mark) => {
    const block = moved.find(({ from, to }) => from <= mark.from && mark.to <= to);
    return block ? [{ ...mark, from: mark.from + block.by, to: mark.to + block.by }] : [];
  });
}

function repaint({ set, told, waiting }: Painted, marks: readonly ClaimMark[], tr: Transaction): Painted {
  const drawn = paintedRanges(set);
  const placed = placeMarks(marks, textIndex(tr.doc), { ranges: new Map<string, ProseMirrorRange>([...rangesOf(waiting), ...drawn]), told });
  const now = new Map(marks.map((mark) => [mark.occurrenceId, mark.start]));
  const stays = new Set<string>();
  const fresh = placed.filter((mark) => {
    const known = drawn.get(mark.occurrenceId);
    const alike = known?.from === mark.from && known.to === mark.to && known.look === lookOf(mark);
    if (alike) stays.add(mark.occurrenceId);
    return !alike;
  });
  const gone = stays.size === drawn.size ? [] : set.find(undefined, undefined, (spec) => isMarkSpec(spec) && !stays.has(spec.occurrenceId));
  // What was drawn before is never gone for a moment.
  const most = gone.length === 0 ? AT_ONCE : Infinity;
  return drawMore({ set: set.remove(gone), marks, told: now, waiting: fresh }, tr, most);
}

/** Draws so many of what waits, the first in the text. */
function drawMore({ set, waiting, ...painted }: Painted, tr: Transaction, most: number): Painted {
  if (waiting.length === 0) return { ...painted, set, waiting };
  const { blocks } = textIndex(tr.doc);
  const drawn = set.add(tr.doc, waiting.slice(0, most).flatMap((mark) => paintMark(mark, blocks)));
  return { ...painted, set: drawn, waiting: waiting.slice(most) };
}

/** The transaction that draws the next step of what waits; null when nothing does. */
export function nextStep(state: EditorState): Transaction | null {
  return key.getState(state)?.waiting.length ? state.tr.setMeta(key, MORE).setMeta("addToHistory", false) : null;
}

/** Draws what waits, a step after each frame, so that nobody who begins to work waits for what is out of sight. */
function drawInSteps(first: EditorView): PluginView {
  let planned = 0;
  const plan = (view: EditorView): void => {
    if (planned !== 0 || !nextStep(view.state)) return;
    planned = requestAnimationFrame(() => {
      setTimeout(() => {
        planned = 0;
        const step = view.isDestroyed ? null : nextStep(view.state);
        if (step) view.dispatch(step);
      });
    });
  };
  // The text may have come before this part of the view was made.
  plan(first);
  return { update: plan, destroy: () => cancelAnimationFrame(planned) };
}

function rangesOf(marks: readonly PlacedMark[]): Map<string, ProseMirrorRange> {
  return new Map(marks.map(({ occurrenceId, from, to }) => [occurrenceId, { from, to }]));
}

/** Paints these marks and no others. */
export function showClaimMarks(view: EditorView, marks: readonly ClaimMark[]): void {
  if (key.getState(view.state)?.marks === marks) return;
  view.dispatch(view.state.tr.setMeta(key, marks).setMeta("addToHistory", false));
}

/** Where the occurrences stand now. */
export function claimRanges(state: EditorState): Map<string, ProseMirrorRange> {
  const { set, waiting } = key.getState(state) ?? NOTHING;
  return new Map<string, ProseMirrorRange>([...rangesOf(waiting), ...paintedRanges(set)]);
}

/** The claims whose words stand at a caret, or share at least one character with a range; the innermost first. */
export function claimsAt(state: EditorState, from: number, to = from): string[] {
  const { set, waiting } = key.getState(state) ?? NOTHING;
  const pieces: (ProseMirrorRange & { claimId: string })[] = waiting.filter((mark) => mark.from <= to && mark.to >= from);
  for (const { from: start, to: end, spec } of set.find(from, to) as { from: number; to: number; spec: unknown }[]) {
    if (isMarkSpec(spec) && spec.part === "words") pieces.push({ from: start, to: end, claimId: spec.claimId });
  }
  const there = pieces.filter((piece) => from === to || (piece.from < to && piece.to > from)).sort((a, b) => a.to - a.from - (b.to - b.from));
  return [...new Set(there.map((piece) => piece.claimId))];
}
