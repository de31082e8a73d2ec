import { Parser, defaultTreeAdapter, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/**
 * The tree of an HTML page as a browser would build it, or null when it is a bomb: the standard copies every unclosed
 * `<font>` into each later paragraph, so that 75 kB of `<p><font size=1><p><font size=2>…` grow to gigabytes. A page
 * may have as many elements as it has tags, plus a generous allowance for that repair.
 */
export function parseHtml(html: string): HtmlNode | null {
  let allowance = 50_000 + 2 * countTags(html);
  const adapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      allowance -= 1;
      if (allowance < 0) throw new TooManyElements();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
  try {
    return Parser.parse<DefaultTreeAdapterMap>(html, { treeAdapter: adapter });
  } catch (error) {
    if (error instanceof TooManyElements) return null;
    throw error;
  }
}

/** The value of an attribute, in the case it was written; undefined when the element has none. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((known) => known.name === name)?.value;
}

/** True for an element, false for text, comments and the document itself. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

class TooManyElements extends Error {}

function countTags(html: string): number {
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) tags += 1;
  return tags;
}
