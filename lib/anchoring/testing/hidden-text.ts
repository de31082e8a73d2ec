import type { Block, BlockRange } from "../block";
import type { BlockEdit, Change, Delta, Splice } from "../change";

/** A character that knows who it is, wherever it is carried. */
type Character = { readonly unit: string; readonly who: number };
type Paragraph = { readonly key: number; characters: Character[] };

/** What a person does to a text; numbers are taken modulo what there is. */
export type Deed =
  | { readonly do: "type"; readonly block: number; readonly at: number; readonly text: string }
  | { readonly do: "delete"; readonly block: number; readonly at: number; readonly length: number }
  | { readonly do: "split"; readonly block: number; readonly at: number }
  | { readonly do: "join"; readonly block: number }
  | { readonly do: "rebuild"; readonly block: number }
  | { readonly do: "move"; readonly block: number; readonly to: number }
  | { readonly do: "cut"; readonly block: number; readonly at: number; readonly length: number }
  | { readonly do: "paste"; readonly block: number; readonly at: number };

/**
 * A text whose characters have hidden identities: it says what a change did, in the shape in which an editor would,
 * and knows where every tagged character really went. Paragraphs are split, joined, moved and rebuilt as a Yjs binding
 * does it: by deleting and inserting the same words.
 */
export class HiddenText {
  #paragraphs: Paragraph[];
  #clipboard: Character[] = [];
  #next = 0;

  constructor(texts: readonly string[]) {
    this.#paragraphs = texts.map((text) => this.#paragraph(this.#fresh(text)));
  }

  get blocks(): Block[] {
    return this.#paragraphs.map(({ key, characters }) => ({ key, text: spelled(characters) }));
  }

  /** The identities of the characters in a range that lies in one block. */
  identities({ start, end }: BlockRange): number[] {
    const from = this.#paragraphs.findIndex(({ key }) => key === start.block);
    const to = this.#paragraphs.findIndex(({ key }) => key === end.block);
    return this.#paragraphs.slice(from, to + 1).flatMap(({ characters }, i) =>
      characters.slice(i === 0 ? start.offset : 0, from + i === to ? end.offset : undefined).map(({ who }) => who),
    );
  }

  /** Where these characters stand, in this order and with nothing between; null when they do not. */
  whereTogether(whos: readonly number[]): BlockRange | null {
    for (const { key, characters } of this.#paragraphs) {
      const at = characters.findIndex(({ who }) => who === whos[0]);
      if (at < 0) continue;
      const together = whos.every((who, i) => characters[at + i]?.who === who);
      return together ? { start: { block: key, offset: at }, end: { block: key, offset: at + whos.length } } : null;
    }
    return null;
  }

  /** True when at least one of these characters still stands in the text. */
  holdsAny(whos: readonly number[]): boolean {
    const wanted = new Set(whos);
    return this.#paragraphs.some(({ characters }) => characters.some(({ who }) => wanted.has(who)));
  }

  perform(deed: Deed): Change {
    const index = deed.block % this.#paragraphs.length;
    const paragraph = this.#paragraphs[index];
    if (!paragraph) throw new Error("A text has at least one paragraph.");
    const { characters } = paragraph;
    const at = "at" in deed ? deed.at % (characters.length + 1) : 0;
    switch (deed.do) {
      case "type":
        return this.#splice(paragraph, at, 0, this.#fresh(deed.text));
      case "delete":
        return this.#splice(paragraph, at, deed.length, []);
      case "cut":
        this.#clipboard = characters.slice(at, at + deed.length);
        return this.#splice(paragraph, at, deed.length, []);
      case "paste": {
        const pasted = this.#clipboard;
        this.#clipboard = [];
        return this.#splice(paragraph, at, 0, pasted);
      }
      case "split": {
        const tail = this.#paragraph(characters.slice(at));
        const { edited } = this.#splice(paragraph, at, characters.length, []);
        return this.#reorder(edited, index + 1, 0, [tail]);
      }
      case "join": {
        const next = this.#paragraphs[index + 1];
        if (!next) return NOTHING;
        const { edited } = this.#splice(paragraph, characters.length, 0, next.characters);
        return this.#reorder(edited, index + 1, 1, []);
      }
      case "rebuild":
        return this.#reorder([], index, 1, [this.#paragraph(characters)]);
      case "move": {
        const rebuilt = this.#paragraph(characters);
        const to = deed.to % this.#paragraphs.length;
        if (to === index) return NOTHING;
        const splices: Splice[] = [
          { at: index, remove: 1, insert: [] },
          { at: to > index ? to + 1 : to, remove: 0, insert: [{ key: rebuilt.key, text: spelled(characters) }] },
        ];
        this.#paragraphs.splice(index, 1);
        this.#paragraphs.splice(to, 0, rebuilt);
        return { edited: [], spliced: splices.sort((one, other) => one.at - other.at) };
      }
    }
  }

  #splice(paragraph: Paragraph, at: number, remove: number, insert: readonly Character[]): Change {
    const gone = Math.min(remove, paragraph.characters.length - at);
    paragraph.characters = [...paragraph.characters.slice(0, at), ...insert, ...paragraph.characters.slice(at + gone)];
    const delta: Delta = [{ retain: at }, ...(gone > 0 ? [{ delete: gone }] : []), ...(insert.length > 0 ? [{ insert: spelled(insert) }] : [])];
    return { edited: [{ key: paragraph.key, text: spelled(paragraph.characters), delta }], spliced: [] };
  }

  #reorder(edited: readonly BlockEdit[], at: number, remove: number, insert: readonly Paragraph[]): Change {
    this.#paragraphs.splice(at, remove, ...insert);
    return { edited, spliced: [{ at, remove, insert: insert.map(({ key, characters }) => ({ key, text: spelled(characters) })) }] };
  }

  #fresh(text: string): Character[] {
    return text.split("").map((unit) => ({ unit, who: this.#next++ }));
  }

  #paragraph(characters: Character[]): Paragraph {
    return { key: this.#next++, characters };
  }
}

const NOTHING: Change = { edited: [], spliced: [] };
const spelled = (characters: readonly Character[]): string => characters.map(({ unit }) => unit).join("");
