import { hueOf } from "@/components/ui/face";

type Somebody = { name?: unknown };

const nameOf = (user: Somebody): string => (typeof user.name === "string" ? user.name : "");

/** Another person's caret with the name at it; the same colour as the face in the top bar. */
export function renderCaret(user: Somebody): HTMLElement {
  const caret = document.createElement("span");
  caret.setAttribute("data-caret", "");
  caret.style.setProperty("--hue", hueOf(nameOf(user)));
  const label = document.createElement("span");
  label.setAttribute("data-caret-name", "");
  label.append(nameOf(user));
  caret.append(label);
  return caret;
}

export function renderSelection(user: Somebody): { nodeName: string; style: string; "data-caret-selection": string } {
  return { nodeName: "span", style: `--hue:${hueOf(nameOf(user))}`, "data-caret-selection": "" };
}
