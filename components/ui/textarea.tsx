"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./control.module.css";
import { useFieldControl } from "./field";

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...useFieldControl()} dir="auto" {...rest} className={classNames(styles["textarea"], className)} />;
}
