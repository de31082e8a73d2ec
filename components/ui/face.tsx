import type { CSSProperties } from "react";
import styles from "./face.module.css";

const HUES = ["open", "in-check", "reported", "signed-off", "returned", "disputed", "needs-recheck", "dismissed"].map(
  (name) => `var(--state-${name})`,
);

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (firstLetter(words[0] ?? "?") + firstLetter(last ?? "")).toUpperCase();
}

function firstLetter(word: string): string {
  return Array.from(word)[0] ?? "";
}

/** The same name has the same colour on every screen. */
export function hueOf(name: string): string {
  // FNV-1a: names that differ in one letter get different colours.
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return HUES[(hash >>> 8) % HUES.length] ?? "var(--accent)";
}

/** A person, drawn as initials. */
export function Face({ name, size = 24 }: { name: string; size?: number }) {
  return (
    <span
      className={styles["face"]}
      role="img"
      aria-label={name}
      title={name}
      style={{ "--hue": hueOf(name), "--size": `${size}px` } as CSSProperties}
    >
      {initials(name)}
    </span>
  );
}

/** Several, overlapping; the rest as a number. */
export function Faces({ names, most = 3 }: { names: readonly string[]; most?: number }) {
  const rest = names.slice(most);
  return (
    <span className={styles["faces"]}>
      {names.slice(0, most).map((name) => (
        <Face key={name} name={name} />
      ))}
      {rest.length > 0 ? (
        <span className={styles["rest"]} role="img" aria-label={rest.join(", ")} title={rest.join(", ")}>
          +{rest.length}
        </span>
      ) : null}
    </span>
  );
}
