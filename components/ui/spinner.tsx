import styles from "./spinner.module.css";

/** Says nothing by itself: whoever shows it also says in words what is going on. */
export function Spinner() {
  return <span className={styles["spinner"]} aria-hidden="true" />;
}
