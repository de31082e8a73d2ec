"use client";

import { Library, Plus, SearchX } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { useMe } from "@/components/api/use-me";
import { Page } from "@/components/frame/page";
import { useSettled } from "@/components/intake/use-settled";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { permits } from "@/lib/newsroom/roles";
import { SourceDialog } from "./source-dialog";
import { SourceRow } from "./source-row";
import styles from "./sources.module.css";
import { useSources } from "./use-sources";

/** Every source of the newsroom, to be found, corrected and used again. */
export function Sources() {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const me = useMe().data;
  const asked = useSearchParams().get("q") ?? "";
  const [words, setWords] = useState(asked);
  const [adding, setAdding] = useState(false);
  const settled = useSettled(words, 200);
  const sources = useSources(settled);
  const mayChange = me !== undefined && permits(me.roles, "tag");
  const list = sources.data ?? [];
  const add = mayChange ? (
    <Button look="primary" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
      {t("add")}
    </Button>
  ) : null;
  return (
    <Page title={t("title")} width="medium" actions={add}>
      <div role="search" className={styles["search"]}>
        <Field label={t("find")} hideLabel>
          <Input type="search" placeholder={t("find")} maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
        </Field>
      </div>
      <p className={styles["count"]} role="status">
        {sources.isSuccess ? t("shown", { count: list.length }) : null}
      </p>
      {sources.isPending ? (
        <div role="status">
          <VisuallyHidden>{ui("loading")}</VisuallyHidden>
          <Skeleton lines={5} height={52} />
        </div>
      ) : null}
      {sources.isError ? <Failure error={sources.error} title={t("failed")} onRetry={() => void sources.refetch()} /> : null}
      {list.length > 0 ? (
        <ul className={styles["sources"]} aria-label={t("list")}>
          {list.map((source) => (
            <SourceRow key={source.id} source={source} mayChange={mayChange} />
          ))}
        </ul>
      ) : null}
      {sources.isSuccess && list.length === 0 ? (
        settled.trim() === "" ? (
          <EmptyState icon={<Library />} title={t("empty.title")} actions={add}>
            {t("empty.words")}
          </EmptyState>
        ) : (
          <EmptyState icon={<SearchX />} title={t("noMatch.title")}>
            {t("noMatch.words")}
          </EmptyState>
        )
      ) : null}
      {adding ? <SourceDialog source={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
