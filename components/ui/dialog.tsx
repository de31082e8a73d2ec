"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names";
import styles from "./dialog.module.css";
import { Form, type FormProps } from "./form";
import { IconButton } from "./icon-button";

export type DialogProps = {
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  size?: "small" | "medium" | "large";
  /** Buttons, the one that does it last. */
  footer?: ReactNode;
  /** What the footer's button of type submit does: fields and buttons are one form then. */
  onSubmit?: FormProps["onSubmit"] | undefined;
  children?: ReactNode;
};

export function Dialog({ title, description, open, onOpenChange, trigger, size = "medium", footer, onSubmit, children }: DialogProps) {
  const t = useTranslations("ui");
  const parts = (
    <>
      <div className={styles["body"]}>{children}</div>
      {footer ? <footer className={styles["footer"]}>{footer}</footer> : null}
    </>
  );
  return (
    <Primitive.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className={styles["overlay"]} />
        <Primitive.Content
          className={classNames(styles["dialog"], styles[size])}
          // The dialog itself, not its close button: that would show its tooltip, and Escape would close the tooltip only.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <Primitive.Title className={styles["title"]}>{title}</Primitive.Title>
          {description ? <Primitive.Description className={styles["description"]}>{description}</Primitive.Description> : null}
          {onSubmit ? (
            <Form className={styles["form"]} noValidate onSubmit={onSubmit}>
              {parts}
            </Form>
          ) : (
            parts
          )}
          {/* Last, so that the keyboard begins in the first field and not here. */}
          <Primitive.Close asChild>
            <IconButton label={t("close")} icon={<X aria-hidden />} className={styles["close"]} />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Wraps a button of the footer that closes the dialog. */
export const DialogClose = Primitive.Close;
