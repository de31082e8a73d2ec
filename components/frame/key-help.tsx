"use client";

import { useTranslations } from "use-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { ARTICLE_KEYS } from "./article-keys";
import styles from "./key-help.module.css";
import { switchSingleKeys, useSingleKeys } from "./single-keys";

const EVERYWHERE = [
  ["?", "help"],
  ["/", "search"],
  ["⌘K · Ctrl K", "everything"],
  ["Esc", "back"],
] as const;

const IN_ARTICLE = [["Enter", "open"], ...ARTICLE_KEYS] as const;

export function KeyHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("layout.keys");
  const singleKeys = useSingleKeys();
  return (
    <Dialog title={t("label")} description={t("description")} open={open} onOpenChange={onOpenChange} size="large">
      <div className={styles["columns"]}>
        {([["everywhere", EVERYWHERE], ["article", IN_ARTICLE]] as const).map(([where, keys]) => (
          <section key={where}>
            <h3 className={styles["heading"]}>{t(where)}</h3>
            <dl className={styles["keys"]}>
              {keys.map(([key, what]) => (
                <div key={key} className={styles["row"]}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(`list.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox label={t("singleKeys")} hint={t("singleKeysHint")} checked={singleKeys} onChange={switchSingleKeys} />
    </Dialog>
  );
}
