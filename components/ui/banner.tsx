import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./banner.module.css";

const ICONS = { note: Info, good: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

export type BannerProps = {
  tone?: keyof typeof ICONS;
  title?: ReactNode;
  /** Buttons that remedy it. */
  actions?: ReactNode;
  /** Read aloud when it appears: at once for what went wrong, politely for the rest; `off` for what stands there from the start. */
  announce?: boolean;
  children?: ReactNode;
};

export function Banner({ tone = "note", title, actions, announce = true, children }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classNames(styles["banner"], styles[tone])} role={announce ? (tone === "danger" ? "alert" : "status") : undefined}>
      <Icon className={styles["icon"]} aria-hidden />
      <div className={styles["words"]}>
        {title ? <strong className={styles["title"]}>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {actions ? <div className={styles["actions"]}>{actions}</div> : null}
    </div>
  );
}
