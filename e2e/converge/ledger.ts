import * as Y from "yjs";
import { articleRoot, blockElements } from "@/lib/text/yjs";

/** One letter of one word: the word's number, and which of its letters (its space included). */
export type Letter = number;
/** The longest word of a history, its space included. */
const WIDTH = 32;

export const wordOf = (letter: Letter): number => Math.floor(letter / WIDTH);

/** A character as Yjs knows it, and which letter it is. */
export type Written = { readonly client: number; readonly clock: number; readonly letter: Letter };

/** A word as somebody wrote it. What it looks like says nothing about which one it is: another may look the same. */
export type Word = { readonly id: number; readonly spelling: string; saved: boolean };

/**
 * Which word each character of the shared text belongs to, known to nobody but the harness: by the identity that Yjs gives
 * the character, and handed on when an editor writes a block anew. Also who deleted on purpose what they had before them.
 */
export class Ledger {
  readonly words: Word[] = [];
  readonly deleted = new Set<Letter>();
  /** Letters that their person put back, and as which characters. */
  readonly #returning = new Map<Letter, { client: number; clock: number }>();
  /** By client, then by clock. */
  readonly #letters = new Map<number, Letter[]>();

  /** A new word; its letters, with the space behind it. */
  write(spelling: string): Letter[] {
    if (spelling.length + 1 > WIDTH) throw new Error(`"${spelling}" is too long a word.`);
    const id = this.words.length;
    this.words.push({ id, spelling, saved: false });
    return Array.from({ length: spelling.length + 1 }, (_, at) => id * WIDTH + at);
  }

  /** A word's letters without its space. */
  lettersOf(word: number): Letter[] {
    return Array.from({ length: this.words[word]?.spelling.length ?? 0 }, (_, at) => word * WIDTH + at);
  }

  /** The characters that ever were this letter. */
  charactersOf(letter: Letter): { client: number; clock: number }[] {
    return [...this.#letters].flatMap(([client, letters]) => letters.flatMap((each, clock) => (each === letter ? [{ client, clock }] : [])));
  }

  /** The letters of each block, in reading order. */
  read(doc: Y.Doc): Letter[][] {
    return blockElements(articleRoot(doc)).map((block) => {
      const letters: Letter[] = [];
      for (const { client, clock, length } of stringsOf(block)) {
        const known = this.#letters.get(client);
        for (let at = clock; at < clock + length; at += 1) {
          const letter = known?.[at];
          if (letter === undefined) throw new Error(`Nobody wrote the character ${client}:${at}.`);
          letters.push(letter);
        }
      }
      return letters;
    });
  }

  /** Says which letters the characters of a copy are, after a deed of its person. */
  assign(doc: Y.Doc, letters: readonly (readonly Letter[])[]): void {
    const blocks = blockElements(articleRoot(doc));
    if (blocks.length !== letters.length) throw new Error("The editor wrote another number of blocks.");
    for (const [index, block] of blocks.entries()) {
      const own = letters[index] ?? [];
      let next = 0;
      for (const { client, clock, length } of stringsOf(block)) {
        const known = this.#of(client);
        for (let at = clock; at < clock + length; at += 1, next += 1) known[at] = own[next] ?? 0;
      }
      if (next !== own.length) throw new Error(`The editor wrote ${next} characters where the deed left ${own.length}.`);
    }
  }

  /** After an undo: what Yjs brought back as new characters is what it had been. */
  followUndo(doc: Y.Doc): void {
    for (let again = true; again; ) {
      again = false;
      for (const [client, structs] of doc.store.clients) {
        for (const struct of structs) {
          if (!(struct instanceof Y.Item) || struct.redone === null) continue;
          for (let at = 0; at < struct.length; at += 1) {
            const letter = this.#letters.get(client)?.[struct.id.clock + at];
            const redone = this.#of(struct.redone.client);
            if (letter === undefined || redone[struct.redone.clock + at] !== undefined) continue;
            redone[struct.redone.clock + at] = letter;
            again = true;
          }
        }
      }
    }
  }

  /** Notes what a person took out on purpose, and what came back by their hand: once it is saved, nobody has deleted it. */
  compare(doc: Y.Doc, before: readonly (readonly Letter[])[], after: readonly (readonly Letter[])[]): void {
    const most = this.words.length * WIDTH;
    const [had, has] = [count(before, most), count(after, most)];
    for (const block of before) {
      for (const letter of block) {
        if ((has[letter] ?? 0) >= (had[letter] ?? 0)) continue;
        this.deleted.add(letter);
        this.#returning.delete(letter);
      }
    }
    if (!after.some((block) => block.some((letter) => had[letter] === 0))) return;
    for (const block of blockElements(articleRoot(doc))) {
      for (const { client, clock, length } of stringsOf(block)) {
        for (let at = clock; at < clock + length; at += 1) {
          const letter = this.#of(client)[at] ?? 0;
          if (had[letter] === 0) this.#returning.set(letter, { client, clock: at });
        }
      }
    }
  }

  /** A page was told that these are saved. */
  save(written: readonly Written[]): void {
    for (const { letter, client, clock } of written) {
      const word = this.words[wordOf(letter)];
      if (word) word.saved = true;
      const back = this.#returning.get(letter);
      if (back?.client !== client || back.clock !== clock) continue;
      this.#returning.delete(letter);
      this.deleted.delete(letter);
    }
  }

  /** What an update brings. */
  writtenIn(update: Uint8Array): Written[] {
    return Y.decodeUpdate(update).structs.flatMap((struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [];
      const { client, clock } = struct.id;
      return Array.from({ length: struct.length }, (_, at) => ({ client, clock: clock + at, letter: this.#letters.get(client)?.[clock + at] ?? -1 }));
    });
  }

  #of(client: number): Letter[] {
    const known = this.#letters.get(client);
    if (known) return known;
    const fresh: Letter[] = [];
    this.#letters.set(client, fresh);
    return fresh;
  }
}

function count(blocks: readonly (readonly Letter[])[], most: number): Uint16Array {
  const times = new Uint16Array(most);
  for (const block of blocks) for (const letter of block) times[letter] = (times[letter] ?? 0) + 1;
  return times;
}

/** The runs of characters that stand in a block. */
function* stringsOf(block: Y.XmlElement): Iterable<{ client: number; clock: number; length: number }> {
  for (const child of block.toArray()) {
    if (!(child instanceof Y.XmlText)) continue;
    for (let item = child._start; item !== null; item = item.right) {
      if (!item.deleted && item.content instanceof Y.ContentString) yield { client: item.id.client, clock: item.id.clock, length: item.length };
    }
  }
}
