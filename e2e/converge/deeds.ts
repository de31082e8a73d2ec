import type { Node } from "@tiptap/pm/model";
import { blockText } from "@/lib/text/canonical";
import { articleSchema, type BlockAttributes } from "@/lib/text/schema";
import { blockOf, type Copy, type Sheet } from "./copy";
import type { Dice } from "./dice";
import { wordOf, type Ledger, type Letter } from "./ledger";
import type { Vocabulary } from "./vocabulary";

export type Hand = { readonly dice: Dice; readonly ledger: Ledger; readonly vocabulary: Vocabulary };

const KINDS: Partial<BlockAttributes>[] = [
  { kind: "paragraph" }, { kind: "heading", level: 2 }, { kind: "heading", level: 3 }, { kind: "quote" }, { kind: "bullet" }, { kind: "numbered" }, { kind: "bullet", depth: 1 },
];

/** What a person does to the text with one gesture; nothing when there is nothing to do it to. */
export const DEEDS = {
  type(copy: Copy, { dice, ledger, vocabulary }: Hand) {
    copy.rewrite((sheets) => change(sheets, pickAt(dice, sheets), (sheet) => {
      const fresh = written(ledger, Array.from({ length: dice.between(1, 3) }, () => vocabulary.fresh()));
      return insert(sheet, dice.pick(boundaries(sheet)) ?? 0, fresh);
    }));
  },
  delete(copy: Copy, { dice }: Hand) {
    copy.rewrite((sheets) => change(sheets, pickAt(dice, sheets), (sheet) => cut(sheet, ...runOf(dice, sheet, 4))));
  },
  deleteBlock(copy: Copy, { dice }: Hand) {
    copy.rewrite((sheets) => (sheets.length > 4 ? sheets.toSpliced(pickAt(dice, sheets), 1) : sheets));
  },
  split(copy: Copy, { dice }: Hand) {
    copy.rewrite((sheets) => {
      const at = pickAt(dice, sheets);
      const sheet = sheets[at];
      if (!sheet) return sheets;
      const place = dice.pick(boundaries(sheet)) ?? 0;
      return sheets.toSpliced(at, 1, part(sheet, 0, place), part(sheet, place, sheet.letters.length));
    });
  },
  join(copy: Copy, { dice }: Hand) {
    copy.rewrite((sheets) => {
      const at = dice.below(Math.max(1, sheets.length - 1));
      const [one, other] = [sheets[at], sheets[at + 1]];
      if (!one || !other) return sheets;
      const node = one.node.copy(one.node.content.append(other.node.content));
      return sheets.toSpliced(at, 2, { node, letters: [...one.letters, ...other.letters] });
    });
  },
  kind(copy: Copy, { dice }: Hand) {
    const attributes = { level: 0, depth: 0, ...dice.pick(KINDS) };
    copy.rewrite((sheets) => change(sheets, pickAt(dice, sheets), ({ node, letters }) => ({ node: articleSchema.node("block", attributes, node.content), letters })));
  },
  bold(copy: Copy, { dice }: Hand) {
    copy.rewrite((sheets) => change(sheets, pickAt(dice, sheets), (sheet) => {
      const [from, to] = runOf(dice, sheet, 3);
      const bold = (node: Node): Node => node.mark(articleSchema.marks["bold"]?.create().addToSet(node.marks) ?? node.marks);
      const middle = sheet.node.content.cut(from, to).content.map(bold);
      const content = [...sheet.node.content.cut(0, from).content, ...middle, ...sheet.node.content.cut(to).content];
      return { node: sheet.node.type.create(sheet.node.attrs, content), letters: sheet.letters };
    }));
  },
  moveBlock(copy: Copy, { dice }: Hand) {
    copy.rewrite((sheets) => {
      const from = pickAt(dice, sheets);
      const sheet = sheets[from];
      if (!sheet) return sheets;
      const rest = sheets.toSpliced(from, 1);
      return rest.toSpliced(dice.below(rest.length + 1), 0, sheet);
    });
  },
  /** Cut and pasted: two transactions, as in the editor. */
  moveWords(copy: Copy, { dice }: Hand) {
    let taken: Sheet | undefined;
    copy.rewrite((sheets) => change(sheets, pickAt(dice, sheets), (sheet) => {
      const [from, to] = runOf(dice, sheet, 6);
      taken = part(sheet, from, to);
      return cut(sheet, from, to);
    }));
    copy.rewrite((sheets) => change(sheets, pickAt(dice, sheets), (sheet) => (taken ? insert(sheet, dice.pick(boundaries(sheet)) ?? 0, taken) : sheet)));
  },
  pasteBlocks(copy: Copy, { dice, ledger, vocabulary }: Hand) {
    copy.rewrite((sheets) => {
      const pasted = Array.from({ length: dice.between(1, 2) }, () => written(ledger, Array.from({ length: dice.between(4, 12) }, () => vocabulary.fresh())));
      return sheets.toSpliced(dice.below(sheets.length + 1), 0, ...pasted);
    });
  },
  /** Copied from the article itself: words that look the same and are others. */
  pasteCopy(copy: Copy, { dice, ledger }: Hand) {
    copy.rewrite((sheets) => {
      const sheet = dice.pick(sheets);
      if (!sheet) return sheets;
      const [from, to] = runOf(dice, sheet, 6);
      const spellings = [...new Set(sheet.letters.slice(from, to).map(wordOf))].map((word) => ledger.words[word]?.spelling ?? "");
      return change(sheets, pickAt(dice, sheets), (target) => insert(target, dice.pick(boundaries(target)) ?? 0, written(ledger, spellings)));
    });
  },
  undo(copy: Copy, { dice }: Hand) {
    copy.undo(dice.says(0.2));
  },
} satisfies Record<string, (copy: Copy, hand: Hand) => void>;

export type Deed = keyof typeof DEEDS;

/** Where a word may begin in a block, and its end: never inside a word. */
export function boundaries({ letters }: Sheet): number[] {
  const found = letters.flatMap((letter, at) => (at === 0 || wordOf(letter) !== wordOf(letters[at - 1] ?? -1) ? [at] : []));
  return [...found, letters.length];
}

/** From one to `most` neighbouring words: where they begin and end, the last one's space included. */
export function runOf(dice: Dice, sheet: Sheet, most: number): [from: number, to: number] {
  const places = boundaries(sheet);
  const first = dice.below(Math.max(1, places.length - 1));
  const last = Math.min(places.length - 1, first + dice.between(1, most));
  return [places[first] ?? 0, places[last] ?? 0];
}

/** New words as a block of their own. */
export function written(ledger: Ledger, spellings: readonly string[]): Sheet {
  const letters: Letter[] = spellings.flatMap((spelling) => ledger.write(spelling));
  return { node: blockOf(spellings.map((spelling) => `${spelling} `).join(""), { kind: "paragraph" }), letters };
}

function pickAt(dice: Dice, sheets: readonly Sheet[]): number {
  return dice.below(Math.max(1, sheets.length));
}

function change(sheets: Sheet[], at: number, by: (sheet: Sheet) => Sheet): Sheet[] {
  const sheet = sheets[at];
  return sheet ? sheets.toSpliced(at, 1, by(sheet)) : sheets;
}

function part({ node, letters }: Sheet, from: number, to: number): Sheet {
  return { node: node.cut(from, to), letters: letters.slice(from, to) };
}

function cut(sheet: Sheet, from: number, to: number): Sheet {
  return glue(part(sheet, 0, from), part(sheet, to, sheet.letters.length));
}

/**
 * The editor's binding compares the text before and after from the front: where words are put in directly before others that
 * read like them, it finds the new ones behind those, and nobody can see otherwise.
 */
function insert(sheet: Sheet, at: number, more: Sheet): Sheet {
  const rest = part(sheet, at, sheet.letters.length);
  const { node } = glue(glue(part(sheet, 0, at), more), rest);
  const [fresh, old] = [wordsIn(more), wordsIn(rest)];
  let alike = 0;
  while (alike < old.length && old[alike]?.text === [...fresh, ...old][alike]?.text) alike += 1;
  const turned = [...fresh.slice(alike % fresh.length), ...fresh.slice(0, alike % fresh.length)];
  const found = [...old.slice(0, alike), ...turned, ...old.slice(alike)];
  return { node, letters: [...sheet.letters.slice(0, at), ...found.flatMap(({ letters }) => letters)] };
}

function wordsIn(sheet: Sheet): { text: string; letters: readonly Letter[] }[] {
  const [text, places] = [textOf(sheet), boundaries(sheet)];
  return places.slice(0, -1).map((from, index) => ({ text: text.slice(from, places[index + 1]), letters: sheet.letters.slice(from, places[index + 1]) }));
}

function glue(one: Sheet, other: Sheet): Sheet {
  return { node: one.node.copy(one.node.content.append(other.node.content)), letters: [...one.letters, ...other.letters] };
}

/** The text of a sheet. */
export function textOf(sheet: Sheet): string {
  return blockText(sheet.node);
}
