import { SCHEMA_VERSION } from "@/lib/text/schema";

/** What the checking screen reads before there is anything to see, as addresses below /api/v1. */
export const opening = {
  article: (id: string) => `/articles/${id}`,
  claims: (id: string) => `/articles/${id}/claims`,
  text: (id: string) => `/articles/${id}/shared-text?schema=${SCHEMA_VERSION}`,
} as const;
