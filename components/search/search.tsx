"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Search as SearchIcon, SearchX } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { ArticleStateBadge } from "@/components/desk/article-state-badge";
import { Page } from "@/components/frame/page";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { Found } from "@/lib/search/search";
import { findEverywhere } from "./find-everywhere";
import styles from "./search.module.css";

/** Over articles, claims and sources; what was asked stands in the address. */
export function Search() {
  const t = useTranslations("search");
  const router = useRouter();
  const query = (useSearchParams().get("q") ?? "").trim();
  const [words, setWords] = useState(query);
  const found = useQuery({
    queryKey: ["search", query],
    queryFn: ({ signal }) => findEverywhere(query, signal),
    enabled: query !== "",
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t("title")} width="medium">
      <Form
        role="search"
        className={styles["form"]}
        onSubmit={() => router.push(`/search?q=${encodeURIComponent(words.trim())}`)}
      >
        <Field label={t("label")} hideLabel className={styles["field"]}>
          <Input type="search" placeholder={t("placeholder")} value={words} onChange={(event) => setWords(event.target.value)} maxLength={200} />
        </Field>
        <Button type="submit" look="primary" busy={found.isFetching}>
          {t("submit")}
        </Button>
      </Form>
      {query === "" ? (
        <EmptyState icon={<SearchIcon />} title={t("start.title")}>
          {t("start.words")}
        </EmptyState>
      ) : null}
      {found.isLoading ? (
        <div role="status" aria-label={t("searching")}>
          <Skeleton lines={5} height={44} />
        </div>
      ) : null}
      {found.isError ? <Failure error={found.error} title={t("failed")} onRetry={() => void found.refetch()} /> : null}
      {query !== "" && found.data ? <Results key={query} found={found.data} query={query} /> : null}
    </Page>
  );
}

function Results({ found, query }: { found: Found; query: string }) {
  const t = useTranslations("search");
  const states = useTranslations("words.claimState");
  const kinds = useTranslations("words.sourceKind");
  if (found.articles.length + found.claims.length + found.sources.length === 0) {
    return (
      <EmptyState icon={<SearchX />} title={t("none.title", { query })}>
        {t("none.words")}
      </EmptyState>
    );
  }
  const nothing = <p className={styles["note"]}>{t("noneKind")}</p>;
  const first = (["articles", "claims", "sources"] as const).find((kind) => found[kind].length > 0);
  const tabs = [
    {
      value: "articles",
      label: t("articles", { count: found.articles.length }),
      content: found.articles.map((article) => (
        <li key={article.id} className={styles["result"]}>
          <Link href={`/articles/${article.id}`} className={styles["title"]}>
            {article.title}
          </Link>
          <p className={styles["about"]}>
            <ArticleStateBadge state={article.state} />
          </p>
        </li>
      )),
    },
    {
      value: "claims",
      label: t("claims", { count: found.claims.length }),
      content: found.claims.map((claim) => (
        <li key={claim.id} className={styles["result"]}>
          <Link href={`/articles/${claim.articleId}?claim=${claim.id}`} className={styles["title"]}>
            {claim.statement}
          </Link>
          <p className={styles["about"]}>
            <Badge hue={`var(--state-${claim.state.replaceAll("_", "-")})`}>{states(claim.state)}</Badge> {t("claim", { number: claim.number })}{" "}
            {t("inArticle", { title: claim.articleTitle })}
          </p>
        </li>
      )),
    },
    {
      value: "sources",
      label: t("sources", { count: found.sources.length }),
      content: found.sources.map((source) => (
        <li key={source.id} className={styles["result"]}>
          <Link href={`/sources?q=${encodeURIComponent(source.title)}`} className={styles["title"]}>
            {source.title}
          </Link>
          <p className={styles["about"]}>{[kinds(source.kind), source.publisher].filter(Boolean).join(" · ")}</p>
        </li>
      )),
    },
  ];
  return <ResultTabs first={first ?? "articles"} label={t("kinds")} tabs={tabs.map((tab) => ({ ...tab, content: tab.content.length > 0 ? <ul className={styles["results"]}>{tab.content}</ul> : nothing }))} />;
}

function ResultTabs({ first, label, tabs }: { first: string; label: string; tabs: React.ComponentProps<typeof Tabs>["tabs"] }) {
  const [tab, setTab] = useState(first);
  return <Tabs label={label} tabs={tabs} value={tab} onChange={setTab} />;
}
