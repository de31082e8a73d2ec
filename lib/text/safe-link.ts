import Link from "@tiptap/extension-link";

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** True for an absolute http, https or mailto address. Everything else (javascript:, data:, relative, unreadable) is refused. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== "string" || href.length > 4096) return false;
  try {
    return SCHEMES.has(new URL(href).protocol);
  } catch {
    return false;
  }
}

/**
 * The link mark with an address and nothing else. `target`, `rel` and `class` of the stock extension are not stored:
 * they are the screen's business, and every stored attribute is one more that a paste can forge.
 */
export const SafeLink = Link.extend({
  inclusive: false,
  addAttributes() {
    return {
      href: {
        default: null,
        parseHTML: (element: HTMLElement) => {
          const href = element.getAttribute("href");
          return isSafeHref(href) ? href : null;
        },
      },
    };
  },
  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element: HTMLElement) => (isSafeHref(element.getAttribute("href")) ? null : false),
      },
    ];
  },
  renderHTML({ mark }) {
    const href: unknown = mark.attrs["href"];
    return ["a", isSafeHref(href) ? { href, rel: "noopener noreferrer nofollow" } : {}, 0];
  },
}).configure({ openOnClick: false, autolink: false, linkOnPaste: false, protocols: ["http", "https", "mailto"] });
