import { createTranslator } from "use-intl/core";
import { catalogue, type Area } from "./catalogue";

/** The words of one area for server components and page titles; client components say `useTranslations`. */
export function translator<Name extends Area>(namespace: Name) {
  return createTranslator({ locale: "en", messages: catalogue, namespace });
}
