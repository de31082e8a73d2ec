import { meView } from "@/lib/desk/views";
import { readMe } from "@/lib/people/server/read-me";
import { endpoint, type Endpoint } from "./endpoint";

export const ME: Endpoint[] = [
  endpoint({
    method: "get", path: "/me", tag: "Me", summary: "Who is asking, in which newsroom, with which roles",
    answer: meView,
    run: ({ actor }) => readMe(actor),
  }),
];
