// The order of the house, enforced: imports run down this list, never up, never sideways, never in a circle; the path
// says where code runs. lib/architecture.test.ts feeds it bad imports and expects each rule to fire.

// Bottom row first. A module may import the rows above it in this list, and itself.
const RANKS = [
  ["foundation"],
  ["text", "agreement"],
  ["anchoring"],
  ["newsroom"],
  ["auth"],
  ["audit", "jobs"],
  ["articles", "settings"],
  ["claims", "people", "sources"],
  ["evidence"],
  ["verdicts"],
  ["sign-off"],
  ["coverage", "intake"],
  ["desk"],
  ["collab", "export", "search"],
  ["revisions"],
  ["api"],
  ["processes"],
];

const known = RANKS.flat().join("|");
const TEST = "\\.test\\.tsx?$";

const downward = RANKS.flatMap((row, rank) =>
  row.map((module) => ({
    name: `${module}-imports-only-downward`,
    severity: "error",
    from: { path: `^lib/${module}/`, pathNot: TEST },
    to: { path: "^lib/[^/]+/", pathNot: `^lib/(${[...RANKS.slice(0, rank).flat(), module].join("|")})/` },
  })),
);

/** Pure halves: everything of a module beside its server/ folder. `processes` and `api` are doors, not modules with halves. */
const PURE = "^lib/(?!processes/|api/)[^/]+/(?!server/).+\\.tsx?$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "every-module-is-ranked",
      severity: "error",
      from: {},
      to: { path: "^lib/[^/]+/", pathNot: `^lib/(${known}|decisions)/` },
    },
    ...downward,
    {
      name: "pure-half-stays-pure",
      severity: "error",
      from: { path: PURE, pathNot: TEST },
      to: {
        path: [
          "^lib/[^/]+/server/",
          "^prisma/",
          "(^|node_modules/)(next|next-auth|react|react-dom|@prisma/[^/]+|@hocuspocus/server|pg|pg-boss|pino)(/|$)",
        ],
      },
    },
    {
      name: "pure-half-uses-no-node-builtins",
      severity: "error",
      from: { path: PURE, pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "store-is-private-to-its-module",
      severity: "error",
      from: { path: "^(lib/[^/]+)/|^(?:app|components|e2e)/" },
      to: { path: "^lib/[^/]+/server/store(\\.|/|-)", pathNot: "^$1/server/" },
    },
    {
      name: "components-never-touch-server-code",
      severity: "error",
      from: { path: "^components/" },
      to: { path: ["^lib/[^/]+/server/", "^lib/processes/", "^lib/api/", "^app/", "^prisma/"] },
    },
    {
      name: "ui-kit-knows-no-domain",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(lib|components)/", pathNot: ["^components/ui/", "^lib/foundation/[^/]+$"] },
    },
    {
      name: "nobody-imports-the-doors",
      severity: "error",
      from: { path: "^(lib|components|prisma)/", pathNot: ["^lib/(processes|api)/", TEST] },
      to: { path: ["^app/", "^lib/processes/", "^lib/api/"] },
    },
    {
      name: "websocket-server-in-collab-only",
      severity: "error",
      from: { pathNot: ["^lib/(collab/server|processes)/", "^e2e/(converge|load|hostile|crash)/"] },
      to: { path: "(^|node_modules/)@hocuspocus/server" },
    },
    {
      name: "prisma-client-only-behind-the-transaction-helper",
      severity: "error",
      // Journeys see what people see; histories and loads look into the log to check what was promised.
      from: { path: "^(app|components|e2e/(journeys|support))/" },
      to: { path: ["^lib/foundation/server/(database|transaction)", "^prisma/generated/", "(^|node_modules/)@prisma/client"] },
    },
    {
      name: "tests-and-seeds-are-leaves",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: ["^lib/processes/", TEST] },
      to: { path: [TEST, "^e2e/", "^prisma/seed/"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["prisma/generated", "^\\.next/"] },
  },
};
