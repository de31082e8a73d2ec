"use client";

import { Slot } from "radix-ui";
import { useId, type ComponentProps, type ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./button.module.css";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";
import { VisuallyHidden } from "./visually-hidden";

export type ButtonProps = Omit<ComponentProps<"button">, "children"> & {
  /** One primary button a screen. */
  look?: "primary" | "plain" | "quiet" | "danger" | undefined;
  size?: "small" | "medium" | undefined;
  /** Works on it: keeps its width, takes no second click, keeps the focus. */
  busy?: boolean | undefined;
  /** The sentence that says why it cannot be pressed now; it stays reachable by keyboard and tells it. */
  whyNot?: string | null | undefined;
  /** Lends its looks to the single child, for instance a link. */
  asChild?: boolean | undefined;
  icon?: ReactNode;
  children: ReactNode;
};

export function Button({
  look = "plain",
  size = "medium",
  busy = false,
  whyNot,
  asChild = false,
  icon,
  className,
  children,
  onClick,
  type = "button",
  "aria-describedby": describedBy,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const looks = classNames(styles["button"], styles[look], styles[size], busy && styles["busy"], className);
  if (asChild) {
    return (
      <Slot.Root className={looks} {...rest} onClick={onClick}>
        {children}
      </Slot.Root>
    );
  }
  const blocked = Boolean(whyNot) || busy;
  const button = (
    <button
      {...rest}
      type={type}
      className={looks}
      // Not `disabled`: a disabled button cannot be focused, so nobody would learn why.
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={classNames(describedBy, whyNot && reasonId) || undefined}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <Spinner /> : icon}
      <span className={styles["label"]}>{children}</span>
    </button>
  );
  if (!whyNot) return button;
  return (
    <>
      <Tooltip words={whyNot}>{button}</Tooltip>
      <VisuallyHidden id={reasonId}>{whyNot}</VisuallyHidden>
    </>
  );
}
