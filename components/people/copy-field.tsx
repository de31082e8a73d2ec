"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toaster";
import styles from "./people.module.css";

/** Something that is shown only once: a link, a token. */
export function CopyField({ label, value, action }: { label: string; value: string; action: string }) {
  const t = useTranslations("people");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      toast.success(t("copied"));
    } catch {
      toast.error(t("copyFailed"));
    }
  };
  return (
    <div className={styles["copy"]}>
      <Field label={label}>
        <Input readOnly dir="ltr" value={value} onFocus={(event) => event.target.select()} />
      </Field>
      <Button look="primary" icon={<Copy aria-hidden />} onClick={() => void copy()}>
        {action}
      </Button>
    </div>
  );
}
