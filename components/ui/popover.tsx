"use client";

import { Popover as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import styles from "./popover.module.css";

export type PopoverProps = {
  trigger: ReactElement;
  /** What it holds, for screen readers. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  children: ReactNode;
};

export function Popover({ trigger, label, open, onOpenChange, align = "start", side = "bottom", children }: PopoverProps) {
  return (
    <Primitive.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={styles["popover"]}
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export const PopoverClose = Primitive.Close;
