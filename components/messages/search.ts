/** Search over articles, claims and sources. */
export const search = {
  title: "Search",
  titleFor: "Search: {query}",
  label: "Search articles, claims and sources",
  placeholder: "Words, a name, a number",
  submit: "Search",
  start: { title: "Search the whole desk", words: "Articles by their text, claims by statement and words, sources by title, author and address." },
  kinds: "What to show",
  articles: "Articles ({count, number})",
  claims: "Claims ({count, number})",
  sources: "Sources ({count, number})",
  none: { title: "Nothing found for “{query}”", words: "Try fewer or other words; parts of a word work too." },
  noneKind: "Nothing here; look under the other headings.",
  failed: "The search did not work.",
  inArticle: "in {title}",
  claim: "Claim {number, number}",
  searching: "Searching…",
} as const;
