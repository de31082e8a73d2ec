"use client";

import { Menu as MenuIcon, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Menu, MenuAction } from "@/components/ui/menu";
import type { MeView } from "@/lib/desk/views";
import { Brand } from "./brand";
import { PersonMenu } from "./person-menu";
import styles from "./top-bar.module.css";

const PLACES = ["articles", "sources", "people", "settings"] as const;

export type TopBarProps = { me: MeView; onSearch: () => void; onKeys: () => void };

export function TopBar({ me, onSearch, onKeys }: TopBarProps) {
  const t = useTranslations("layout");
  const path = usePathname();
  // Reading settings is of no use to those who may not change them.
  const places = PLACES.filter((place) => place !== "settings" || me.roles.includes("admin"));
  return (
    <header className={styles["bar"]}>
      <div className={styles["phone"]}>
        <Menu align="start" trigger={<IconButton label={t("nav.menu")} icon={<MenuIcon aria-hidden />} />}>
          {places.map((place) => (
            <MenuAction key={place} asChild>
              <Link href={`/${place}`} className={styles["menuLink"]}>
                {t(`nav.${place}`)}
              </Link>
            </MenuAction>
          ))}
        </Menu>
      </div>
      <Link href="/articles" className={styles["home"]}>
        <Brand name={t("product")} />
      </Link>
      <nav aria-label={t("nav.label")} className={styles["nav"]}>
        {places.map((place) => (
          <Link key={place} href={`/${place}`} className={styles["place"]} aria-current={path.startsWith(`/${place}`) ? "page" : undefined}>
            {t(`nav.${place}`)}
          </Link>
        ))}
      </nav>
      <div className={styles["end"]}>
        <span className={styles["newsroom"]}>{me.newsroom.name}</span>
        <Button look="quiet" size="small" icon={<Search aria-hidden />} onClick={onSearch} aria-label={t("nav.search")} aria-keyshortcuts="/ Control+K Meta+K" className={styles["search"]}>
          <span className={styles["searchWords"]}>{t("nav.searchShort")} </span>
          <kbd className={styles["searchWords"]}>/</kbd>
        </Button>
        <PersonMenu me={me} onKeys={onKeys} />
      </div>
    </header>
  );
}
