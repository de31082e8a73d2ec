"use client";

import { Check } from "lucide-react";
import { Checkbox as Primitive } from "radix-ui";
import { useId, type ReactNode } from "react";
import styles from "./checkbox.module.css";

export type CheckboxProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

export function Checkbox({ label, hint, checked, onChange, disabled = false }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles["row"]}>
      <Primitive.Root
        id={id}
        className={styles["box"]}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next === true)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        <Primitive.Indicator className={styles["mark"]}>
          <Check aria-hidden />
        </Primitive.Indicator>
      </Primitive.Root>
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p id={`${id}-hint`} className={styles["hint"]}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
