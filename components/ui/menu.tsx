"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./menu.module.css";

export type MenuProps = { trigger: ReactElement; align?: "start" | "center" | "end"; children: ReactNode };

export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    // Not modal: the page behind would be hidden from screen readers while its controls still take the focus.
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles["menu"]} align={align} sideOffset={6} collisionPadding={12}>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export type MenuActionProps = {
  onSelect?: () => void;
  danger?: boolean;
  icon?: ReactNode;
  /** The key that does the same. */
  hint?: ReactNode;
  /** Why it cannot be chosen now, shown under it. */
  whyNot?: string | null | undefined;
  asChild?: boolean;
  children: ReactNode;
};

export function MenuAction({ onSelect, danger = false, icon, hint, whyNot, asChild = false, children }: MenuActionProps) {
  return (
    <Primitive.Item
      className={classNames(styles["action"], danger && styles["danger"])}
      disabled={Boolean(whyNot)}
      asChild={asChild}
      {...(onSelect ? { onSelect } : {})}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon ? <span className={styles["icon"]}>{icon}</span> : null}
          <span className={styles["words"]}>
            {children}
            {whyNot ? <small className={styles["why"]}>{whyNot}</small> : null}
          </span>
          {hint ? <kbd>{hint}</kbd> : null}
        </>
      )}
    </Primitive.Item>
  );
}

export type MenuChoicesProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; icon?: ReactNode }[];
};

/** One of several, the chosen one ticked. */
export function MenuChoices({ label, value, onChange, options }: MenuChoicesProps) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <Primitive.Label className={styles["heading"]}>{label}</Primitive.Label>
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={styles["action"]}>
          {option.icon ? <span className={styles["icon"]}>{option.icon}</span> : null}
          <span className={styles["words"]}>{option.label}</span>
          <Primitive.ItemIndicator className={styles["icon"]}>
            <Check aria-hidden />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <Primitive.Label className={styles["heading"]}>{children}</Primitive.Label>;
}

export function MenuRule() {
  return <Primitive.Separator className={styles["rule"]} />;
}
