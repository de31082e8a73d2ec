import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./badge.module.css";

export type BadgeProps = {
  /** A colour token, such as `var(--good)`; without one it is plain. The words alone must say what it means. */
  hue?: string | undefined;
  icon?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

export function Badge({ hue = "var(--muted-ink)", icon, className, children }: BadgeProps) {
  return (
    <span className={classNames(styles["badge"], className)} style={{ "--hue": hue } as CSSProperties}>
      {icon ? (
        <span className={styles["icon"]} aria-hidden="true">
          {icon}
        </span>
      ) : null}
      {children}
    </span>
  );
}
