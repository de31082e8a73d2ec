"use client";

import { createContext, useContext, useId, useMemo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names";
import styles from "./field.module.css";

type FieldParts = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };
const FieldContext = createContext<FieldParts | null>(null);

/** What the control inside a <Field> spreads on itself; nothing outside of one. */
export function useFieldControl(): {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
} {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    ...(field.describedBy ? { "aria-describedby": field.describedBy } : {}),
    ...(field.invalid ? { "aria-invalid": true } : {}),
    ...(field.required ? { "aria-required": true } : {}),
  };
}

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do, under the control. */
  error?: ReactNode;
  required?: boolean;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

/** A label, one control, a hint and an error that belong together. */
export function Field({ label, hint, error, required = false, hideLabel = false, className, children }: FieldProps) {
  const t = useTranslations("ui");
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = classNames(hint ? hintId : null, error ? errorId : null) || undefined;
  const invalid = Boolean(error);
  const parts = useMemo(() => ({ id, describedBy, invalid, required }), [id, describedBy, invalid, required]);
  return (
    <FieldContext value={parts}>
      <div className={classNames(styles["field"], className)}>
        <label htmlFor={id} className={hideLabel ? styles["hidden"] : styles["label"]}>
          {label}
          {required ? <span className={styles["required"]}> {t("required")}</span> : null}
        </label>
        {children}
        {hint ? (
          <p id={hintId} className={styles["hint"]}>
            {hint}
          </p>
        ) : null}
        {error ? (
          <p id={errorId} className={styles["error"]} role="alert">
            {error}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}
