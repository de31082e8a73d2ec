import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

export type EmptyStateProps = {
  icon?: ReactNode;
  title: ReactNode;
  actions?: ReactNode;
  /** 1 where nothing else on the screen is a heading. */
  level?: 1 | 2;
  children?: ReactNode;
};

/** Nothing is here: why, and in one sentence what to do. */
export function EmptyState({ icon, title, actions, level = 2, children }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={styles["empty"]}>
      {icon ? (
        <span className={styles["icon"]} aria-hidden="true">
          {icon}
        </span>
      ) : null}
      <Heading className={styles["title"]}>{title}</Heading>
      {children ? <div className={styles["words"]}>{children}</div> : null}
      {actions ? <div className={styles["actions"]}>{actions}</div> : null}
    </div>
  );
}
