import { articleSchema } from "@/lib/text/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "./any-text.fixture";
import { allBlocks, textOfBlock, type BlockJson, type FlowJson } from "./content";
import { readHtml } from "./read-html";

function read(html: string, options?: { headline: boolean }): FlowJson[] {
  return readHtml(html, options)?.blocks ?? [];
}

function outline(html: string): string[] {
  return allBlocks(read(html)).map((block) => `${label(block)}: ${textOfBlock(block)}`);
}

function label({ attrs }: BlockJson): string {
  return `${attrs.kind}${attrs.level || attrs.depth || ""}`;
}

/** Text with its marks in brackets: `[bold italic|words]`. */
function marked(html: string): string {
  return allBlocks(read(html))
    .map((block) =>
      (block.content ?? [])
        .map((inline) => {
          if (inline.type === "hardBreak") return "⏎";
          const names = inline.marks?.map((mark) => mark.type).join(" ");
          return names === undefined ? inline.text : `[${names}|${inline.text}]`;
        })
        .join(""),
    )
    .join("¶");
}

describe("a paste from a word processor", () => {
  test("keeps Word's lists as list items, without the typed markers", () => {
    const marker = (text: string): string =>
      `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
    const html = `<p class=MsoTitle>Budget</p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${marker("·")}Hospitals<o:p></o:p></p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'>${marker("2.")}Schools</p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
      <p class=MsoNormal>Rest<span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span></p>
      <div style='mso-element:comment-list'><p class=MsoCommentText>Is this true?</p></div>`;
    expect(outline(html)).toEqual(["heading2: Budget", "bullet: Hospitals", "numbered1: Schools", "paragraph: Rest"]);
    expect(readHtml(html)?.notices).toContain("comments-dropped");
  });

  test("does not make a whole Google Docs paste bold, and reads its emphasis from styles", () => {
    expect(
      marked(`<b style="font-weight:normal;" id="docs-internal-guid-77"><p dir="ltr"><span style="font-weight:400">plain </span><span
        style="font-weight:700;font-style:italic">both</span><span style="text-decoration:line-through">gone</span><span style="font-size:0.6em;vertical-align:super">2</span></p></b>`),
    ).toBe("plain [bold italic|both][strike|gone][superscript|2]");
  });

  test("does not underline a link that the word processor underlined", () => {
    expect(marked(`<a href="https://a.test/x"><span style="text-decoration:underline">here</span></a>`)).toBe("[link|here]");
  });

  test("reads Google Docs' nested lists as depth", () => {
    expect(outline(`<ul><li><p>one</p></li><ul><li>two</li></ul><li>three</li></ul><ol><li>first<ol><li>deeper</ol></ol>`)).toEqual([
      "bullet: one", "bullet1: two", "bullet: three", "numbered: first", "numbered1: deeper",
    ]);
  });
});

describe("a page's structure", () => {
  test("gives headings the levels 2 to 4, and makes the first h1 the headline only on request", () => {
    const html = "<h1>A</h1><h1>B</h1><h3>C</h3><h6>D</h6>";
    expect(outline(html)).toEqual(["heading2: A", "heading2: B", "heading3: C", "heading4: D"]);
    expect(allBlocks(read(html, { headline: true })).map(label)).toEqual(["headline", "heading2", "heading3", "heading4"]);
  });

  test("collapses white space over element borders as a browser does", () => {
    expect(marked("<p>\n  one <b> two</b>\n three&nbsp;<i>four</i>&nbsp; five 10&nbsp;000 </p>")).toBe(
      "one [bold|two] three\u00A0[italic|four] five 10\u00A0000",
    );
  });

  test("keeps one line break inside a paragraph and takes two for its end", () => {
    expect(marked("<p>one<br>two<br><br>three<br></p>")).toBe("one⏎two¶three");
  });

  test("keeps the paragraphs of one list item together, so that its number stands once", () => {
    expect(marked("<ol><li><p>one</p><p>more</p></li><li>two</li></ol>")).toBe("one⏎more¶two");
  });

  test("keeps every paragraph of a quotation a quotation, and captions as paragraphs", () => {
    expect(outline("<blockquote><p>a</p><p>b</p></blockquote><figure><img src=x alt=secret><figcaption>c</figcaption></figure><dl><dt>d<dd>e</dl>")).toEqual([
      "quote: a", "quote: b", "paragraph: c", "paragraph: d", "paragraph: e",
    ]);
  });

  test("keeps the lines and spaces of a listing", () => {
    expect(marked("<pre>if x:\n    y()\n\ndone\n</pre>")).toBe("if x:⏎    y()⏎⏎done");
  });

  test("makes tables rectangular and reads a table within a cell as that cell's paragraphs", () => {
    const [table, ...rest] = read("<table><caption>c</caption><tr><th colspan=2>h<tr><td rowspan=9>a<table><tr><td>n<td>m</table></table>").reverse();
    expect(rest.map((block) => block.type)).toEqual(["block"]);
    expect(table?.type === "table" ? table.content.map((row) => row.content.map((cell) => [cell.type, cell.attrs.colspan, cell.attrs.rowspan, cell.content.map(textOfBlock)])) : null).toEqual([
      [["tableHeader", 2, 1, ["h"]]],
      [["tableCell", 1, 1, ["a", "n", "m"]], ["tableCell", 1, 1, [""]]],
    ]);
  });

  test("reads a table of one field, which is layout, as ordinary paragraphs", () => {
    expect(outline("<table><tr><td><p>a</p><p>b</p></td></tr></table>")).toEqual(["paragraph: a", "paragraph: b"]);
  });

  test("reads a table that spans a million fields as paragraphs and says so", () => {
    const result = readHtml(`<table>${"<tr><td colspan=1000 rowspan=1000>a<td>b".repeat(300)}</table>`);
    expect(result?.notices).toEqual(["tables-flattened"]);
    expect(result?.blocks.every((block) => block.type === "block")).toBe(true);
  });

  test("honours our own kinds on a pasted paragraph and ignores unknown ones and every other attribute", () => {
    expect(outline(`<p data-kind=standfirst>a<p data-kind=bullet data-depth=2>b<p data-kind=headline>c<p data-kind=__proto__ data-pm-slice='1 1 {}'>d<div data-kind=quote data-claim=1>e</div>`)).toEqual([
      "standfirst: a", "bullet2: b", "paragraph: c", "paragraph: d", "paragraph: e",
    ]);
  });
});

describe("a hostile page", () => {
  const VECTORS = [
    "<img src=x onerror=alert(1)>",
    `<a href="javascript:alert(1)">x</a>`,
    `<a href=" java\tscript:alert(1)">x</a>`,
    `<a href="data:text/html,<script>alert(1)</script>">x</a>`,
    `<a href="vbscript:x" onclick=alert(1)>x</a>`,
    "<svg><animate onbegin=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<template><script>alert(1)</script></template>",
    "<style>@import 'http://evil.test/x.css';</style><p style='background:url(http://evil.test)'>x</p>",
    "<textarea><script>alert(1)</script></textarea><select><option>x</select>",
  ];

  test.each(VECTORS)("leaves nothing of %s but words", (html) => {
    const json = JSON.stringify(read(`<p>before</p>${html}<p>after</p>`));
    expect(json).toContain("before");
    expect(json).toContain("after");
    expect(json).not.toMatch(/script|onerror|alert|evil|href|style|srcdoc/i);
  });

  test("keeps only safe links and says that others were dropped", () => {
    const result = readHtml(`<a href="https://a.test/?q=1&amp;r=2" target=_top class=x>a</a> <a href="/relative">b</a>`);
    expect(result?.blocks).toEqual([
      {
        type: "block",
        attrs: { kind: "paragraph", level: 0, depth: 0 },
        content: [
          { type: "text", text: "a", marks: [{ type: "link", attrs: { href: "https://a.test/?q=1&r=2" } }] },
          { type: "text", text: " b" },
        ],
      },
    ]);
    expect(result?.notices).toEqual(["unsafe-links-dropped"]);
  });

  test("leaves out what a reader of the page would not have seen", () => {
    const result = readHtml(`<p>a<span style="display:none">SECRET</span></p><p hidden>SECRET</p><p style="visibility: hidden">SECRET</p>`);
    expect(JSON.stringify(result?.blocks)).not.toContain("SECRET");
    expect(result?.notices).toEqual(["hidden-text-dropped"]);
  });

  test.each(["<div>", "<blockquote>", "<ul><li>", "<span>", "<b><i>", "<table><tr><td>", "<svg>", "<a href=https://a.test>"])(
    "nested 20,000 times in %s is read without overflowing", (tag) => {
      expect(readHtml(`${tag.repeat(20_000)}words`)).not.toBeNull();
    },
  );

  test("that would explode in a parser is refused at once", () => {
    expect(readHtml(Array.from({ length: 5_000 }, (_, size) => `<p><font size=${size}>`).join(""))).toBeNull();
  });

  test("drops invisible characters that break comparisons and keeps those that spell words", () => {
    expect(outline("a&shy;b\u200Bc&zwj;d&zwnj;e\u200Ff&#xFEFF;g&#xFFFC;")).toEqual(["paragraph: abc\u200Dd\u200Ce\u200Ffg"]);
  });

  test("of any shape becomes a valid article", () => {
    const tag = fc.constantFrom(
      "<p>", "</p>", "<b>", "</b>", "<i style='font-weight:bold;vertical-align:sub'>", "<ul>", "<ol>", "<li>", "</ul>", "<table>", "<tr>", "<td colspan=3 rowspan=2>",
      "<th>", "</table>", "<br>", "<blockquote>", "</blockquote>", "<h1>", "</h1>", "<pre>", "<code>", "</code>", "<a href=https://a.test>", "</a>", "<sup>", "<sub>", "<svg>",
      "<template>", "<select>", "<caption>", "&nbsp;", "\n", "<p data-kind=bullet data-depth=9>", "<![CDATA[", "<!--", "-->",
    );
    const html = fc.array(fc.oneof(tag, anyText(8)), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(html, (source) => {
        const blocks = read(source, { headline: true });
        if (blocks.length > 0) articleSchema.nodeFromJSON({ type: "doc", content: blocks }).check();
      }),
      { numRuns: 150 },
    );
  });
});
