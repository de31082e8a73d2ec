import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

export type EmptyStateProps = { icon?: ReactNode; title: ReactNode; actions?: ReactNode; children?: ReactNode };

/** Nothing is here: why, and in one sentence what to do. */
export function EmptyState({ icon, title, actions, children }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      {icon ? (
        <span className={styles["icon"]} aria-hidden="true">
          {icon}
        </span>
      ) : null}
      <h2 className={styles["title"]}>{title}</h2>
      {children ? <div className={styles["words"]}>{children}</div> : null}
      {actions ? <div className={styles["actions"]}>{actions}</div> : null}
    </div>
  );
}
