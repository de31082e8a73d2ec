"use client";

import { Command } from "cmdk";
import { ChevronsUpDown } from "lucide-react";
import { Popover as Primitive } from "radix-ui";
import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./combobox.module.css";
import { useFieldControl } from "./field";

export type ComboboxOption = { value: string; label: string; hint?: ReactNode };
export type ComboboxProps = {
  /** What is chosen here, for screen readers. */
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  options: readonly ComboboxOption[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  /** With this the caller searches (on a server, say) and `options` are its answer, which is under way while `loading`; without, words filter the options. */
  onQuery?: (query: string) => void;
  /** Offers what was typed as a new choice. */
  onCreate?: (words: string) => void;
  createLabel?: (words: string) => string;
  loading?: boolean;
};

export function Combobox({ label, value, onChange, options, placeholder, onQuery, onCreate, createLabel, loading = false }: ComboboxProps) {
  const t = useTranslations("ui");
  const field = useFieldControl();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState("");
  const chosen = options.find((option) => option.value === value);
  const words = query.trim();
  const isNew = words !== "" && !options.some((option) => option.label.toLowerCase() === words.toLowerCase());
  const created = `create:${words}`;
  const offersNew = onCreate !== undefined && isNew;
  // An answer that comes from afar is marked the moment it stands there, and none before: Enter must never take yesterday's.
  const values = [...options.map((option) => option.value), ...(offersNew ? [created] : [])];
  const mark = loading ? "" : values.includes(marked) ? marked : (values[0] ?? "");

  const search = (next: string): void => {
    setQuery(next);
    onQuery?.(next);
  };
  const close = (): void => {
    setOpen(false);
    search("");
  };

  return (
    <Primitive.Root open={open} onOpenChange={(next) => (next ? setOpen(true) : close())}>
      <Primitive.Trigger
        {...field}
        type="button"
        role="combobox"
        aria-expanded={open}
        aria-haspopup="listbox"
        {...(field.id ? {} : { "aria-label": label })}
        className={styles["trigger"]}
      >
        <span className={chosen ? undefined : styles["placeholder"]}>{chosen?.label ?? placeholder ?? t("choose")}</span>
        <ChevronsUpDown aria-hidden />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles["popover"]} aria-label={label} align="start" sideOffset={4} collisionPadding={12}>
          <Command label={label} shouldFilter={!onQuery} loop {...(onQuery ? { value: mark, onValueChange: setMarked } : {})}>
            <Command.Input className={styles["input"]} value={query} onValueChange={search} placeholder={t("typeToSearch")} />
            <Command.List className={styles["list"]} label={label}>
              {loading ? <Command.Loading className={styles["note"]}>{t("loading")}</Command.Loading> : null}
              {!loading && !offersNew ? <Command.Empty className={styles["note"]}>{t("nothingFound")}</Command.Empty> : null}
              {options.map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.value}
                  keywords={[option.label]}
                  className={styles["option"]}
                  onSelect={() => {
                    onChange(option.value);
                    close();
                  }}
                >
                  <span>{option.label}</span>
                  {option.hint ? <span className={styles["hint"]}>{option.hint}</span> : null}
                </Command.Item>
              ))}
              {offersNew ? (
                <Command.Item
                  value={created}
                  keywords={[words]}
                  forceMount
                  className={styles["option"]}
                  onSelect={() => {
                    onCreate(words);
                    close();
                  }}
                >
                  {createLabel ? createLabel(words) : t("create", { words })}
                </Command.Item>
              ) : null}
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
