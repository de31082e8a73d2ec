"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./control.module.css";
import { useFieldControl } from "./field";

export type SelectProps = Omit<ComponentProps<"select">, "children" | "onChange" | "value"> & {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; disabled?: boolean }[];
};

/** The platform's own: works with every keyboard, screen reader and phone. */
export function Select({ value, onChange, options, className, ...rest }: SelectProps) {
  return (
    <select
      {...useFieldControl()}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={classNames(styles["select"], className)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
