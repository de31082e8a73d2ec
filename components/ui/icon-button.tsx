"use client";

import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./icon-button.module.css";
import { Tooltip } from "./tooltip";

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** What it does, in words: read aloud and shown at rest. */
  label: string;
  icon: ReactNode;
  pressed?: boolean | undefined;
  /** Why it cannot be pressed now. */
  whyNot?: string | null | undefined;
};

export function IconButton({ label, icon, pressed, whyNot, className, onClick, type = "button", ...rest }: IconButtonProps) {
  return (
    <Tooltip words={whyNot ?? label}>
      <button
        {...rest}
        type={type}
        aria-label={whyNot ? `${label}. ${whyNot}` : label}
        aria-pressed={pressed}
        aria-disabled={whyNot ? true : undefined}
        className={classNames(styles["button"], className)}
        onClick={(event) => {
          if (whyNot) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
