import { StartRefusal } from "./start-refusal";

const ROLES = ["web", "collab", "worker"] as const;

/** What one process does: pages and API, shared editing, jobs. */
export type ProcessRole = (typeof ROLES)[number];

/** The roles named by `--role=web,collab` or else by TICKMARK_ROLES; all of them when neither is given. Refuses unknown names. */
export function readProcessRoles(argv: readonly string[], fromEnvironment: string | undefined): ReadonlySet<ProcessRole> {
  const at = argv.findIndex((argument) => argument === "--role" || argument.startsWith("--role="));
  const named = at === -1 ? fromEnvironment : argv[at] === "--role" ? argv[at + 1] : argv[at]?.slice("--role=".length);
  const words = (named ?? "all").split(/[\s,]+/).filter((word) => word !== "");
  if (words.length === 0 || words.includes("all")) return new Set(ROLES);
  return new Set(words.map((word) => {
    const role = ROLES.find((each) => each === word);
    if (role === undefined) throw new StartRefusal(`There is no role "${word}". The roles are ${ROLES.join(", ")} and all.`);
    return role;
  }));
}
