import type { CSSProperties } from "react";
import styles from "./progress-bar.module.css";

export type ProgressPart = { share: number; hue: string };
export type ProgressBarProps = {
  /** What is counted, in words, with the numbers: the bar itself is a picture of this sentence. */
  label: string;
  value: number;
  max: number;
  /** Parts of `max` in colours, in order; without them one part of `value`. */
  parts?: readonly ProgressPart[];
};

export function ProgressBar({ label, value, max, parts = [{ share: value, hue: "var(--accent)" }] }: ProgressBarProps) {
  const whole = Math.max(1, max);
  return (
    <div className={styles["bar"]} role="progressbar" aria-label={label} aria-valuetext={label} aria-valuemin={0} aria-valuemax={whole} aria-valuenow={Math.min(value, whole)}>
      {parts.filter((part) => part.share > 0).map((part) => (
        <span
          key={part.hue}
          className={styles["part"]}
          style={{ inlineSize: `${(100 * part.share) / whole}%`, "--hue": part.hue } as CSSProperties}
        />
      ))}
    </div>
  );
}
