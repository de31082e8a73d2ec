import { Extension } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { cleanText } from "@/lib/intake/clean-text";
import { textBlock, type FlowJson } from "@/lib/intake/content";

/** Above this a paste is refused whole: 1 MB of text is the largest article. */
const MOST_UNITS = 1_000_000;

/**
 * Paste goes the way of every article that comes in: HTML is read by the intake, so headings and lists arrive as flat
 * blocks and nothing else of a foreign page does. Words copied from an article itself are HTML of the same kind.
 */
export const ArticlePaste = Extension.create<{ onRefused: (why: "too-large" | "unreadable") => void }>({
  name: "articlePaste",
  addOptions: () => ({ onRefused: () => undefined }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options;
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const html = event.clipboardData?.getData("text/html") ?? "";
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (html === "" && text === "") return false;
            if (Math.max(text.length, html.length / 20) > MOST_UNITS) {
              onRefused("too-large");
              return true;
            }
            if (html === "") {
              insert(view, cleanText(text).split(/\n+/).map((line) => textBlock(line)));
              return true;
            }
            // Parsing HTML is a large part of the intake: only those who paste pay for it.
            void import("@/lib/intake/read-html").then(
              ({ readHtml }) => {
                const read = readHtml(html);
                if (read) insert(view, read.blocks);
                else onRefused("unreadable");
              },
              () => onRefused("unreadable"),
            );
            return true;
          },
        },
      }),
    ];
  },
});

function insert(view: EditorView, blocks: readonly FlowJson[]): void {
  const nodes = blocks.map((block) => view.state.schema.nodeFromJSON(block));
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return;
  // Words that begin or end a paste as plain paragraphs join the paragraphs they land in; other blocks stay blocks.
  const open = (node: typeof first): number => (node.type.name === "block" && node.attrs["kind"] === "paragraph" ? 1 : 0);
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(nodes), open(first), open(last))).scrollIntoView());
}
