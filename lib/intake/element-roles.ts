import type { Notice } from "./content";

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that stand on lines of their own. Everything else runs on in its line. */
export const BLOCK_ELEMENTS = setOf(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul xmp listing",
);

/** Elements left out with everything in them, and what the person is told about it (null: nothing worth telling). */
export const DROPPED_ELEMENTS: ReadonlyMap<string, Notice | null> = new Map<string, Notice | null>([
  ...entries("head title meta link base template noscript noembed noframes frame frameset colgroup col param track source datalist", null),
  ...entries("script style", "scripts-dropped"),
  ...entries("img picture svg image canvas map area", "images-dropped"),
  ...entries("math iframe object embed applet audio video", "media-dropped"),
  ...entries("input button select option textarea keygen meter progress", "form-controls-dropped"),
]);

/** The mark that an element stands for. */
export const MARK_OF_ELEMENT: ReadonlyMap<string, string> = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["cite", "italic"],
  ["dfn", "italic"],
  ["var", "italic"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strike"],
  ["strike", "strike"],
  ["del", "strike"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["tt", "code"],
  ["sub", "subscript"],
  ["sup", "superscript"],
]);

function entries(names: string, notice: Notice | null): [string, Notice | null][] {
  return names.split(" ").map((name) => [name, notice]);
}
