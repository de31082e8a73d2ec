/** Languages that the form names; the API takes any BCP 47 tag. */
export const LANGUAGES = [
  "en", "de", "fr", "es", "pt", "it", "nl", "pl", "uk", "ru", "tr", "ar", "he", "fa", "ur", "hi", "bn", "zh", "ja", "ko", "id", "sw", "el", "und",
] as const;
