/** Words of the kit itself. */
export const ui = {
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  saved: "Saved.",
  choose: "Choose…",
  typeToSearch: "Type to search",
  nothingFound: "Nothing found. Try fewer or other words.",
  create: "Add “{words}”",
  loading: "Loading…",
  required: "(needed)",
  messages: "Messages",
  addedWords: "added:",
  removedWords: "removed:",
  copy: "Copy",
  copied: "Copied.",
  tryAgain: "Try again",
} as const;
