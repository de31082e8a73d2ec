/** Style of the HTML export: screen in light and dark, and paper, where links show their address. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1d1b18; --paper: #fffdf8; --muted: #5d574e; --rule: #d8d1c4; --mark: #fbeec2; --mark-ink: #7a5600; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7dc; --paper: #191815; --muted: #aaa294; --rule: #403c34; --mark: #4a3c12; --mark-ink: #f1cf76; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 "Source Serif 4", Georgia, "Times New Roman", serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: .5rem 0 1rem; }
h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 0 0 .5rem; }
blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
table { border-collapse: collapse; margin: 1rem 0; } td, th { border: 1px solid var(--rule); padding: .25rem .5rem; text-align: start; vertical-align: top; }
td p, th p { margin: 0; }
.standfirst { font-size: 1.2rem; color: var(--muted); }
.meta, footer { color: var(--muted); font: .875rem/1.5 system-ui, sans-serif; margin: .25rem 0; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: .05em 0; }
sup a { color: var(--mark-ink); text-decoration: none; font: .7rem system-ui, sans-serif; padding: 0 .15em; }
a { color: inherit; }
.notes { border-top: 2px solid var(--rule); margin-top: 3rem; }
.note { border-bottom: 1px solid var(--rule); padding: 1rem 0; break-inside: avoid; }
.note:target { background: var(--mark); }
.number { display: inline-block; min-width: 1.6em; color: var(--mark-ink); }
.outcome, .stance { font: .75rem system-ui, sans-serif; border: 1px solid var(--rule); border-radius: 3px; padding: 0 .4em; color: var(--muted); }
@page { margin: 2cm; }
@media print { :root { --ink: #000; --paper: #fff; --muted: #333; --mark: #eee; --mark-ink: #000; } body { max-width: none; padding: 0; font-size: 11pt; }
  .evidence a[href]::after { content: " <" attr(href) ">"; font-size: .8em; overflow-wrap: anywhere; } }
`;
