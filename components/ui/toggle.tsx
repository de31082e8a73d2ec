"use client";

import { Toggle as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./toggle.module.css";

export type ToggleProps = { pressed: boolean; onChange: (pressed: boolean) => void; children: ReactNode };

/** On or off, for filters. */
export function Toggle({ pressed, onChange, children }: ToggleProps) {
  return (
    <Primitive.Root className={styles["toggle"]} pressed={pressed} onPressedChange={onChange}>
      {children}
    </Primitive.Root>
  );
}
