/** Single letters on the checking screen and what they do there: the screen listens to them, the help and ⌘K tell them. */
export const ARTICLE_KEYS = [
  ["c", "tag"],
  ["n", "next"],
  ["p", "previous"],
  ["x", "nothing"],
  ["e", "evidence"],
  ["v", "verdict"],
  ["t", "tick"],
  ["s", "sign"],
  ["r", "return"],
  ["a", "assign"],
  ["f", "filter"],
  ["w", "write"],
] as const;
