import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./page.module.css";

export type PageProps = {
  title: ReactNode;
  /** Above the title: where this belongs. */
  above?: ReactNode;
  /** One sentence below it. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** How wide the content may become. */
  width?: "reading" | "medium" | "wide";
  children: ReactNode;
};

/** A screen: its heading, its actions, its content. */
export function Page({ title, above, lead, actions, width = "wide", children }: PageProps) {
  return (
    <div className={classNames(styles["page"], styles[width])}>
      {above ? <div className={styles["above"]}>{above}</div> : null}
      <header className={styles["header"]}>
        <div className={styles["headings"]}>
          <h1 className={styles["title"]}>{title}</h1>
          {lead ? <p className={styles["lead"]}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles["actions"]}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
