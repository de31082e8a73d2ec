"use client";

import { RadioGroup as Primitive } from "radix-ui";
import { useId, type ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./radio-group.module.css";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
export type RadioGroupProps = {
  label: ReactNode;
  value: string | null;
  onChange: (value: string) => void;
  options: readonly RadioOption[];
  /** `pills` in a row for short words, `list` where options need a hint. */
  look?: "pills" | "list";
  error?: ReactNode;
};

export function RadioGroup({ label, value, onChange, options, look = "pills", error }: RadioGroupProps) {
  const id = useId();
  return (
    <div className={styles["group"]}>
      <span id={id} className={styles["label"]}>
        {label}
      </span>
      <Primitive.Root
        className={classNames(styles["options"], styles[look])}
        aria-labelledby={id}
        aria-describedby={error ? `${id}-error` : undefined}
        value={value}
        onValueChange={onChange}
      >
        {options.map((option) => (
          <label key={option.value} className={styles["option"]}>
            <Primitive.Item
              value={option.value}
              disabled={option.disabled ?? false}
              className={styles["dot"]}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
            >
              <Primitive.Indicator className={styles["mark"]} />
            </Primitive.Item>
            <span className={styles["words"]}>
              {option.label}
              {option.hint ? (
                <span id={`${id}-${option.value}`} className={styles["hint"]}>
                  {option.hint}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </Primitive.Root>
      {error ? (
        <p id={`${id}-error`} className={styles["error"]} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
