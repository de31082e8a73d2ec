"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Command as CommandKey, FileText, Highlighter, Library, MoveRight, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { findEverywhere } from "@/components/search/find-everywhere";
import { useMe } from "@/components/api/use-me";
import styles from "./everything.module.css";
import { useOffered } from "./offered-commands";

export type EverythingProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** ⌘K: what this screen can do, and every screen, article, claim and source, from the keyboard. */
export function Everything({ open, onOpenChange }: EverythingProps) {
  const t = useTranslations("layout.nav");
  const ui = useTranslations("ui");
  const terms = useTranslations("words");
  const router = useRouter();
  const me = useMe();
  const [query, setQuery] = useState("");
  const words = useDeferredValue(query.trim());
  const found = useQuery({
    queryKey: ["search", words],
    queryFn: ({ signal }) => findEverywhere(words, signal),
    enabled: open && words.length > 1,
    placeholderData: keepPreviousData,
  });
  const results = words.length > 1 ? found.data : undefined;
  // Answers arrive above rows that were there first: Enter goes to the best of them. The list marks its first row with every letter.
  const best = (results?.articles[0] ?? results?.claims[0] ?? results?.sources[0])?.id ?? "";
  const [marked, setMarked] = useState("");
  useEffect(() => {
    if (best !== "") setMarked(best);
  }, [best]);

  const offered = useOffered().filter((command) => command.words.toLowerCase().includes(words.toLowerCase()));
  // A command looks at what is selected and focused: it runs when this list has gone and given the focus back.
  const [chosen, choose] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (open || !chosen) return;
    const soon = setTimeout(() => {
      choose(null);
      chosen();
    });
    return () => clearTimeout(soon);
  }, [open, chosen]);

  const go = (address: string): void => {
    onOpenChange(false);
    setQuery("");
    router.push(address);
  };
  const places = (["articles", "sources", "people", "settings"] as const).filter(
    (place) => t(place).toLowerCase().includes(words.toLowerCase()) && (place !== "settings" || me.data?.roles.includes("admin")),
  );
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label={t("search")}
      shouldFilter={false}
      value={marked}
      onValueChange={setMarked}
      loop
      overlayClassName={styles["overlay"] ?? ""}
      contentClassName={styles["dialog"] ?? ""}
    >
      <Command.Input className={styles["input"]} maxLength={200} value={query} onValueChange={setQuery} placeholder={t("search")} />
      <Command.List className={styles["list"]} label={t("search")}>
        {words.length > 1 && !found.isFetching ? <Command.Empty className={styles["empty"]}>{ui("nothingFound")}</Command.Empty> : null}
        {results?.articles.slice(0, 6).map((article) => (
          <Row key={article.id} icon={<FileText aria-hidden />} onGo={() => go(`/articles/${article.id}`)} words={article.title} note={null} value={article.id} />
        ))}
        {results?.claims.slice(0, 6).map((claim) => (
          <Row
            key={claim.id}
            icon={<Highlighter aria-hidden />}
            onGo={() => go(`/articles/${claim.articleId}?claim=${claim.id}`)}
            words={claim.statement}
            note={claim.articleTitle}
            value={claim.id}
          />
        ))}
        {results?.sources.slice(0, 4).map((source) => (
          <Row key={source.id} icon={<Library aria-hidden />} onGo={() => go(`/sources?q=${encodeURIComponent(source.title)}`)} words={source.title} note={[terms(`sourceKind.${source.kind}`), source.publisher].filter(Boolean).join(" · ")} value={source.id} />
        ))}
        {offered.map(({ words: name, letter, run }) => (
          <Row
            key={letter}
            icon={<CommandKey aria-hidden />}
            onGo={() => {
              choose(() => run);
              onOpenChange(false);
              setQuery("");
            }}
            words={name}
            note={letter}
            value={`command-${letter}`}
          />
        ))}
        {places.map((place) => (
          <Row key={place} icon={<MoveRight aria-hidden />} onGo={() => go(`/${place}`)} words={t(place)} note={null} value={place} />
        ))}
        {words.length > 1 ? (
          <Row icon={<Search aria-hidden />} onGo={() => go(`/search?q=${encodeURIComponent(words)}`)} words={`${t("searchShort")}: ${words}`} note={null} value="search-page" />
        ) : null}
      </Command.List>
    </Command.Dialog>
  );
}

type RowProps = { icon: ReactNode; words: string; note: string | null; value: string; onGo: () => void };

function Row({ icon, words, note, value, onGo }: RowProps) {
  return (
    <Command.Item value={value} onSelect={onGo} className={styles["row"]}>
      {icon}
      <span className={styles["words"]}>{words}</span>
      {note ? <span className={styles["note"]}>{note}</span> : null}
    </Command.Item>
  );
}
