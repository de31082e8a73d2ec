"use client";

import { Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { signOut } from "next-auth/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Face } from "@/components/ui/face";
import { Menu, MenuAction, MenuChoices, MenuRule } from "@/components/ui/menu";
import { toast } from "@/components/ui/toaster";
import type { MeView } from "@/lib/desk/views";
import styles from "./person-menu.module.css";
import { chooseTheme, readTheme, THEMES, type Theme } from "./theme";

const ICONS = { system: <Monitor aria-hidden />, light: <Sun aria-hidden />, dark: <Moon aria-hidden /> };

export function PersonMenu({ me, onKeys }: { me: MeView; onKeys: () => void }) {
  const t = useTranslations("layout");
  const words = useTranslations("words");
  const [theme, setTheme] = useState<Theme>("system");
  const roles = me.roles.map((role) => words(`role.${role}`)).join(", ");

  const leave = async (): Promise<void> => {
    toast(t("person.signingOut"));
    try {
      await signOut({ redirect: false });
      // A whole new page: nothing that this person has read stays in memory for the next.
      window.location.assign("/sign-in?out=1");
    } catch {
      toast.error(t("person.signOutFailed"));
    }
  };

  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles["trigger"]}
          aria-label={t("person.menu", { name: me.person.name })}
          onPointerDown={() => setTheme(readTheme(document.documentElement.dataset["theme"]))}
          onKeyDown={() => setTheme(readTheme(document.documentElement.dataset["theme"]))}
        >
          <Face name={me.person.name} size={28} />
          <span className={styles["who"]}>
            <span className={styles["name"]}>{me.person.name}</span>
            <span className={styles["roles"]}>{roles}</span>
          </span>
        </button>
      }
    >
      <div className={styles["head"]}>
        <strong>{me.person.name}</strong>
        <span>{me.person.email}</span>
        <span>{roles}</span>
      </div>
      <MenuRule />
      <MenuChoices
        label={t("theme.label")}
        value={theme}
        onChange={(value) => {
          const next = readTheme(value);
          setTheme(next);
          chooseTheme(next);
        }}
        options={THEMES.map((value) => ({ value, label: t(`theme.${value}`), icon: ICONS[value] }))}
      />
      <MenuRule />
      <MenuAction icon={<Keyboard aria-hidden />} hint="?" onSelect={onKeys}>
        {t("keys.open")}
      </MenuAction>
      <MenuAction icon={<LogOut aria-hidden />} onSelect={() => void leave()}>
        {t("person.signOut")}
      </MenuAction>
    </Menu>
  );
}
