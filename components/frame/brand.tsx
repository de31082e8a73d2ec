import styles from "./brand.module.css";

/** The tick over a word: “I have verified this”. */
export function Brand({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span className={large ? styles["large"] : styles["brand"]}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className={styles["tick"]}>
        <path d="M4 13.5 9.5 19 20.5 4.5" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className={styles["name"]}>{name}</span>
    </span>
  );
}
