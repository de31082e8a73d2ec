import type { ArticleRecord, RecordedClaim } from "@/lib/sign-off/record";
import { escapeHtml as e } from "./html-text";
import { HTML_STYLE } from "./html-style";
import { articleBody } from "./html-body";
import { verdictInWords } from "./to-web-annotation";

/**
 * The annotated article as one HTML file: no script, no address that a browser would load, opens offline, prints with
 * its notes. The article keeps its own language and direction inside an English frame.
 */
export function toHtml(record: ArticleRecord): string {
  const { article, version, claims, dismissed } = record;
  const meta = [article.byline, article.publication, `Version ${version.number}`].filter((part) => part !== null).map(e).join(" · ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${e(article.title)} — checked</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<p class="meta">${meta}</p>
<p class="meta">${e(standing(record))}</p>
</header>
<main lang="${e(article.language)}" dir="${article.direction}">
${articleBody(record)}
</main>
<section class="notes" aria-labelledby="claims">
<h2 id="claims">Claims (${claims.length})</h2>
${claims.map((claim) => note(claim)).join("\n")}
${dismissed.length > 0 ? `<h2>Nothing to check (${dismissed.length})</h2>\n<ul>${dismissed.map(dismissal).join("")}</ul>` : ""}
</section>
<footer><p>${e(record.newsroom.name)} · text SHA-256 ${version.textSha256}</p></footer>
</body>
</html>
`;
}

function standing({ signOff, claims, unsigned }: ArticleRecord): string {
  if (signOff) return `Signed off by ${signOff.by.name} on ${signOff.at.slice(0, 10)}.`;
  const rest = unsigned === 0 ? "" : ` ${unsigned} more ${unsigned === 1 ? "claim is" : "claims are"} not signed off and not shown.`;
  return `The article is not signed off. ${claims.length} ${claims.length === 1 ? "claim is" : "claims are"}.${rest}`;
}

function note(claim: RecordedClaim): string {
  const { verdict, signOff, letStand, claimant } = claim;
  const quotes = claim.occurrences.map((place) => `<blockquote dir="auto">${e(place.quote)}</blockquote>`).join("");
  const origin = claim.origin === "own" ? "Our own assertion" : `Said by ${claimant ? e(claimant.name) : "somebody else"}`;
  const number = String(claim.number);
  return `<article class="note" id="claim-${number}">
<h3><span class="number">${number}</span> ${e(verdictInWords(verdict))} <span class="outcome">${e(verdict.outcome.replaceAll("_", " "))}</span></h3>
${quotes}
<p dir="auto">${e(claim.statement)}</p>
<p class="meta">${origin} · ${claim.type}</p>
<p dir="auto"><strong>Why:</strong> ${e(verdict.justification)}</p>
${claim.evidence.length > 0 ? `<ul class="evidence">${claim.evidence.map(evidence).join("")}</ul>` : `<p class="meta">No evidence was found.</p>`}
${letStand ? `<p class="let-stand"><strong>Words let stand</strong> by ${e(letStand.by.name)}: ${e(letStand.reason)}</p>` : ""}
<p class="meta">Verdict: ${e(verdict.by.name)}, ${verdict.at.slice(0, 10)}. Signed off: ${e(signOff.by.name)}, ${signOff.at.slice(0, 10)}.</p>
</article>`;
}

function evidence({ stance, source, excerpt, locator }: RecordedClaim["evidence"][number]): string {
  const details = [source.author, source.publisher, source.publishedOn, locator].filter((part) => part !== null).map(e).join(", ");
  const title = source.address ? `<a href="${e(source.address)}" rel="noopener noreferrer">${e(source.title)}</a>` : e(source.title);
  return `<li><span class="stance">${stance}</span> ${title}${details ? ` (${details})` : ""}: <q dir="auto">${e(excerpt)}</q></li>`;
}

function dismissal({ occurrences, reason }: ArticleRecord["dismissed"][number]): string {
  return `<li><q dir="auto">${occurrences.map((place) => e(place.quote)).join(" … ")}</q> ${e(reason)}</li>`;
}
