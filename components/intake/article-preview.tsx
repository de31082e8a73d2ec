import { createElement, Fragment, type ReactNode } from "react";
import type { ArticleJson, BlockJson, FlowJson, InlineJson, MarkJson, TableJson } from "@/lib/intake/content";
import { isWebAddress } from "@/lib/text/fields";
import styles from "./article-preview.module.css";

export type ArticlePreviewProps = { content: ArticleJson; language: string; direction: "ltr" | "rtl" };

/** The article as it will stand, to be read, not written. */
export function ArticlePreview({ content, language, direction }: ArticlePreviewProps) {
  return (
    <div className={styles["article"]} lang={language} dir={direction}>
      {content.content.map((node, index) => (
        <FlowNode key={index} node={node} />
      ))}
    </div>
  );
}

function FlowNode({ node }: { node: FlowJson }) {
  return node.type === "block" ? <Block block={node} /> : <Table table={node} />;
}

function Block({ block }: { block: BlockJson }) {
  const { kind, level, depth } = block.attrs;
  const words = <Words inlines={block.content ?? []} />;
  switch (kind) {
    case "headline":
      return <p className={styles["headline"]}>{words}</p>;
    case "standfirst":
      return <p className={styles["standfirst"]}>{words}</p>;
    case "heading":
      // The screen has headings of its own; these only look like some.
      return <p className={styles[`heading${Math.min(4, Math.max(2, level))}`]}>{words}</p>;
    case "quote":
      return <blockquote className={styles["quote"]}>{words}</blockquote>;
    case "bullet":
    case "numbered":
      return (
        <p className={styles[kind]} style={{ marginInlineStart: `${depth * 1.5}em` }}>
          {words}
        </p>
      );
    case "paragraph":
      return <p>{words}</p>;
  }
}

function Table({ table }: { table: TableJson }) {
  return (
    <div className={styles["tableFrame"]}>
      <table className={styles["table"]}>
        <tbody>
          {table.content.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.content.map((cell, cellIndex) =>
                createElement(
                  cell.type === "tableHeader" ? "th" : "td",
                  { key: cellIndex, colSpan: cell.attrs.colspan, rowSpan: cell.attrs.rowspan },
                  cell.content.map((block, index) => <Block key={index} block={block} />),
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ inlines }: { inlines: readonly InlineJson[] }) {
  return inlines.map((inline, index) => (
    <Fragment key={index}>{inline.type === "text" ? (inline.marks ?? []).reduceRight(marked, inline.text) : <br />}</Fragment>
  ));
}

const ELEMENTS: Record<string, string> = {
  bold: "strong", italic: "em", underline: "u", strike: "s", code: "code", subscript: "sub", superscript: "sup",
};

function marked(words: ReactNode, mark: MarkJson): ReactNode {
  const href = mark.attrs?.["href"];
  if (mark.type === "link" && typeof href === "string" && isWebAddress(href)) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {words}
      </a>
    );
  }
  const element = ELEMENTS[mark.type];
  return element ? createElement(element, null, words) : words;
}
