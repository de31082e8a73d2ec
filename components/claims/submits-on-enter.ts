import type { KeyboardEvent } from "react";

/** Ctrl or ⌘ with Enter sends a form from anywhere in it; plain Enter in a text area stays a new line. */
export function submitsOnEnter(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
}
