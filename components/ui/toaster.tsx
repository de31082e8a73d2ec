"use client";

import { Toaster as Primitive } from "sonner";
import { useTranslations } from "use-intl";
import "./toaster.css";

export { toast } from "sonner";

/** Once, in the root layout. Say things with `toast(…)`; what a person must act on belongs into a Banner instead. */
export function Toaster() {
  const t = useTranslations("ui");
  return (
    <Primitive
      position="bottom-center"
      containerAriaLabel={t("messages")}
      toastOptions={{ closeButtonAriaLabel: t("close"), className: "toast" }}
      closeButton
      duration={6000}
    />
  );
}
