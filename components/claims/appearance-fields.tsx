"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import forms from "@/components/workspace/forms.module.css";
import type { AppearanceText } from "./details";

const EMPTY: AppearanceText = { address: "", title: "", on: "", isFirst: false };

/** Where else in the world the claim was made. */
export function AppearanceFields({ value, onChange }: { value: readonly AppearanceText[]; onChange: (value: AppearanceText[]) => void }) {
  const t = useTranslations("checking.details");
  const put = (at: number, part: Partial<AppearanceText>): void => onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <fieldset className={forms["form"]}>
      <legend className={forms["title"]}>{t("appearances")}</legend>
      {value.map((appearance, at) => (
        <div key={at} className={forms["form"]}>
          <Field label={t("appearanceAddress")}>
            <Input type="url" value={appearance.address} onChange={(event) => put(at, { address: event.target.value })} />
          </Field>
          <div className={forms["pair"]}>
            <Field label={t("appearanceTitle")}>
              <Input value={appearance.title} onChange={(event) => put(at, { title: event.target.value })} />
            </Field>
            <Field label={t("appearanceOn")}>
              <Input type="date" value={appearance.on} onChange={(event) => put(at, { on: event.target.value })} />
            </Field>
          </div>
          <div className={forms["end"]}>
            <Checkbox label={t("first")} checked={appearance.isFirst} onChange={(isFirst) => put(at, { isFirst })} />
            <IconButton label={t("removeAppearance")} icon={<Trash2 aria-hidden />} onClick={() => onChange(value.filter((_, index) => index !== at))} />
          </div>
        </div>
      ))}
      <div className={forms["end"]}>
        <Button size="small" icon={<Plus aria-hidden />} onClick={() => onChange([...value, EMPTY])}>
          {t("addAppearance")}
        </Button>
      </div>
    </fieldset>
  );
}
