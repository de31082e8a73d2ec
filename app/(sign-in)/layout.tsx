import type { ReactNode } from "react";
import { Brand } from "@/components/frame/brand";
import { translator } from "@/components/messages/translator";
import styles from "@/components/sign-in/sign-in.module.css";

export default function SignInLayout({ children }: { children: ReactNode }) {
  const t = translator("layout");
  return (
    <main className={styles["screen"]}>
      <div className={styles["column"]}>
        <Brand name={t("product")} large />
        {children}
      </div>
    </main>
  );
}
