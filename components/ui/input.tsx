"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./control.module.css";
import { useFieldControl } from "./field";

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...useFieldControl()} dir="auto" type={type} {...rest} className={classNames(styles["control"], className)} />;
}
