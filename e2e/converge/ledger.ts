import * as Y from "yjs";
import { articleRoot, blockElements } from "@/lib/text/yjs";

/** One letter of one word: the word's number, and which of its letters (its space included). */
export type Letter = number;
/** The longest word of a history, its space included. */
const WIDTH = 32;

export const wordOf = (letter: Letter): number => Math.floor(letter / WIDTH);

/** A word as somebody wrote it. What it looks like says nothing about which one it is: another may look the same. */
export type Word = { readonly id: number; readonly spelling: string; saved: boolean };

/**
 * Which word each character of the shared text belongs to, known to nobody but the harness: by the identity that Yjs gives
 * the character, and handed on when an editor writes a block anew. Also who deleted on purpose what they had before them.
 */
export class Ledger {
  readonly words: Word[] = [];
  readonly deleted = new Set<Letter>();
  readonly #returning = new Set<Letter>();
  readonly #letters = new Map<number, Map<number, Letter>>();

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

  /** The letters of each block, in reading order. */
  read(doc: Y.Doc): Letter[][] {
    return charactersOf(doc).map((block) => block.map(({ client, clock }) => {
      const letter = this.#letters.get(client)?.get(clock);
      if (letter === undefined) throw new Error(`Nobody wrote the character ${client}:${clock}.`);
      return letter;
    }));
  }

  /** Says which letters the characters of a copy are, after a deed of its person. */
  assign(doc: Y.Doc, letters: readonly (readonly Letter[])[]): void {
    const characters = charactersOf(doc);
    for (const [index, block] of characters.entries()) {
      if (block.length !== letters[index]?.length) throw new Error(`The editor wrote ${block.length} characters where the deed left ${letters[index]?.length ?? 0}.`);
      for (const [at, { client, clock }] of block.entries()) this.#put(client, clock, letters[index][at] ?? 0);
    }
    if (characters.length !== letters.length) throw new Error("The editor wrote another number of blocks.");
  }

  /** After an undo: what Yjs brought back as new characters is what it had been. */
  followUndo(doc: Y.Doc): void {
    for (let again = true; again; ) {
      again = false;
      for (const [client, structs] of doc.store.clients) {
        for (const struct of structs) {
          if (!(struct instanceof Y.Item) || struct.redone === null) continue;
          for (let at = 0; at < struct.length; at += 1) {
            const letter = this.#letters.get(client)?.get(struct.id.clock + at);
            if (letter === undefined || this.#letters.get(struct.redone.client)?.has(struct.redone.clock + at)) continue;
            this.#put(struct.redone.client, struct.redone.clock + at, letter);
            again = true;
          }
        }
      }
    }
  }

  /** Notes what a person took out on purpose, and what came back by their hand: once it is saved, nobody has deleted it. */
  compare(before: readonly (readonly Letter[])[], after: readonly (readonly Letter[])[]): void {
    const [had, has] = [count(before), count(after)];
    for (const [letter, times] of had) {
      if ((has.get(letter) ?? 0) >= times) continue;
      this.deleted.add(letter);
      this.#returning.delete(letter);
    }
    for (const letter of has.keys()) if (!had.has(letter)) this.#returning.add(letter);
  }

  /** A page was told that these letters are saved. */
  save(letters: readonly Letter[]): void {
    for (const letter of letters) {
      const word = this.words[wordOf(letter)];
      if (word) word.saved = true;
      if (this.#returning.delete(letter)) this.deleted.delete(letter);
    }
  }

  /** The letters that an update brings. */
  lettersIn(update: Uint8Array): Letter[] {
    return Y.decodeUpdate(update).structs.flatMap((struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [];
      return Array.from({ length: struct.length }, (_, at) => this.#letters.get(struct.id.client)?.get(struct.id.clock + at) ?? -1);
    });
  }

  #put(client: number, clock: number, letter: Letter): void {
    const of = this.#letters.get(client) ?? new Map<number, Letter>();
    this.#letters.set(client, of.set(clock, letter));
  }
}

function count(blocks: readonly (readonly Letter[])[]): Map<Letter, number> {
  const times = new Map<Letter, number>();
  for (const letter of blocks.flat()) times.set(letter, (times.get(letter) ?? 0) + 1);
  return times;
}

function charactersOf(doc: Y.Doc): { client: number; clock: number }[][] {
  return blockElements(articleRoot(doc)).map((block) => block.toArray().flatMap((child) => {
    const found: { client: number; clock: number }[] = [];
    if (!(child instanceof Y.XmlText)) return found;
    for (let item = child._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      for (let at = 0; at < item.length; at += 1) found.push({ client: item.id.client, clock: item.id.clock + at });
    }
    return found;
  }));
}
