"use client";

import { useTranslations } from "use-intl";
import { Face } from "@/components/ui/face";
import { Spinner } from "@/components/ui/spinner";
import { DEMO_PEOPLE } from "@/lib/newsroom/demo";
import styles from "./sign-in.module.css";

type DemoPeopleProps = { busy: string | null; ready: boolean; onChoose: (email: string) => void };

/** Everybody of the demo newsroom, one click away. Only ever shown on loopback. */
export function DemoPeople({ busy, ready, onChoose }: DemoPeopleProps) {
  const t = useTranslations("signIn.demo");
  const words = useTranslations("words");
  return (
    <section className={styles["demo"]} aria-labelledby="demo-title">
      <h1 id="demo-title" className={styles["title"]}>
        {t("title")}
      </h1>
      <p className={styles["note"]}>{t("words")}</p>
      <ul className={styles["people"]}>
        {DEMO_PEOPLE.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              className={styles["card"]}
              disabled={!ready}
              aria-disabled={busy !== null || undefined}
              aria-label={t("asPerson", { name: person.name })}
              aria-describedby={`does-${person.email}`}
              onClick={() => onChoose(person.email)}
            >
              <Face name={person.name} size={36} />
              <span className={styles["cardWords"]}>
                <span className={styles["cardName"]}>
                  {person.name} <span className={styles["cardRole"]}>· {person.roles.map((role) => words(`role.${role}`)).join(", ")}</span>
                </span>
                <span id={`does-${person.email}`} className={styles["note"]}>
                  {t(`does.${person.email.startsWith("checker2@") ? "checker2" : person.roles[0]}`)}
                </span>
              </span>
              {busy === person.email ? <Spinner /> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
