import styles from "./skeleton.module.css";

export type SkeletonProps = { lines?: number; height?: number };

/** Where words will stand. Whoever shows it also says "loading" in words. */
export function Skeleton({ lines = 3, height = 16 }: SkeletonProps) {
  return (
    <div className={styles["skeleton"]} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles["line"]} style={{ blockSize: height, inlineSize: `${[96, 88, 92, 74][line % 4] ?? 90}%` }} />
      ))}
    </div>
  );
}
