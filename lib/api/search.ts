import { z } from "zod";
import { found, SEARCH_KINDS } from "@/lib/search/search";
import { search } from "@/lib/search/server/search";
import { endpoint, type Endpoint } from "./endpoint";

export const SEARCH: Endpoint[] = [
  endpoint({
    method: "get", path: "/search", tag: "Search", summary: "Articles, claims and sources that hold the words, a few of each kind",
    query: z.strictObject({ q: z.string().max(200), kind: z.enum(SEARCH_KINDS).optional() }),
    answer: found,
    run: ({ actor, query }) => search(actor, query.q, query.kind),
  }),
];
