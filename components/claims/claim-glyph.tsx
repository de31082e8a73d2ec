import type { CSSProperties } from "react";
import { GLYPHS } from "@/components/article-editor/claim-marks/paint-mark";
import type { ClaimState } from "@/lib/claims/claim-state";
import styles from "./claim-row.module.css";

/** The token of a state's hue. */
export function hueOfState(state: ClaimState): string {
  return `var(--state-${state.replaceAll("_", "-")})`;
}

/** The same sign as in the text. It only accompanies the word. */
export function ClaimGlyph({ state }: { state: ClaimState }) {
  return (
    <span className={styles["glyph"]} style={{ "--hue": hueOfState(state) } as CSSProperties} aria-hidden="true">
      {GLYPHS[state]}
    </span>
  );
}
