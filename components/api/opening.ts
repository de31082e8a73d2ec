import { SCHEMA_VERSION } from "@/lib/text/schema";

/** More than any screen shows of a text; most articles have no more at all. */
const FIRST_CLAIMS = 100;

/** What the checking screen reads before there is anything to see, as addresses below /api/v1. */
export const opening = {
  article: (id: string) => `/articles/${id}`,
  claims: (id: string) => `/articles/${id}/claims?first=${FIRST_CLAIMS}`,
  text: (id: string) => `/articles/${id}/shared-text?schema=${SCHEMA_VERSION}`,
} as const;
