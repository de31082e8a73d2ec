"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import styles from "./tooltip.module.css";

export type TooltipProps = { words: ReactNode; side?: "top" | "bottom" | "left" | "right"; children: ReactElement };

/** A few words at a control; never the only place where something is said. Needs <TooltipProvider> above it. */
export function Tooltip({ words, side = "bottom", children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles["tooltip"]} side={side} sideOffset={6} collisionPadding={8}>
          {words}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Primitive.Provider delayDuration={350}>{children}</Primitive.Provider>;
}
