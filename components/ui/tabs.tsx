"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./tabs.module.css";

export type Tab = { value: string; label: ReactNode; content: ReactNode };
export type TabsProps = {
  /** What the tabs divide, for screen readers. */
  label: string;
  tabs: readonly Tab[];
  value?: string;
  onChange?: (value: string) => void;
};

export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const [first] = tabs;
  if (!first) return null;
  return (
    <Primitive.Root
      className={styles["tabs"]}
      defaultValue={first.value}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onValueChange: onChange } : {})}
    >
      <Primitive.List className={styles["list"]} aria-label={label}>
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.value} value={tab.value} className={styles["tab"]}>
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className={styles["content"]}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
