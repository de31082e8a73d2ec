"use client";

import type { ComponentProps, KeyboardEvent } from "react";

export type FormProps = Omit<ComponentProps<"form">, "onSubmit" | "onKeyDown"> & { onSubmit: () => void | Promise<void> };

/**
 * A form that one button sends: whatever that button refuses (busy, or not now) no key does. Enter in a field presses it,
 * and Ctrl or ⌘ with Enter from anywhere; plain Enter in a text area stays a new line.
 */
export function Form({ onSubmit, ...rest }: FormProps) {
  return (
    <form
      {...rest}
      onKeyDown={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        // React tells it also to the form from which a dialog was opened.
        event.stopPropagation();
        void onSubmit();
      }}
    />
  );
}

function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.currentTarget;
  // Nor is a key meant for this form that was pressed in such a dialog.
  if (!(event.target instanceof Node && form.contains(event.target))) return;
  event.preventDefault();
  const button = [...form.elements].find((element): element is HTMLButtonElement => element instanceof HTMLButtonElement && element.type === "submit");
  // Where it says why not.
  if (button?.ariaDisabled === "true") button.focus();
  else button?.click();
}
