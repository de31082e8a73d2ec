import tseslint from "typescript-eslint";

const NEXT_FILES = ["app/**/*.tsx", "app/**/*.ts", "**/*.config.{ts,mjs,js}", "lib/auth/next-auth.d.ts"];

export default tseslint.config(
  { ignores: ["node_modules/", ".next/", ".data/", "prisma/generated/", "next-env.d.ts", "test-results/", "playwright-report/", "**/*.mjs", "**/*.cjs", "next.config.js"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "Read the environment through lib/foundation/server/env.ts." }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export; only Next's own files have default exports." },
        { selector: "MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]", message: "No raw SQL strings: use the tagged template." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "HTML only through the schema." },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // ProseMirror and TipTap hand out bound functions as plain members.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "error" },
  },
  {
    // Outgoing requests only through the one guarded fetcher (none exists yet); the browser's client speaks to our own API.
    files: ["lib/**/*.ts", "app/**/*.ts"],
    ignores: ["**/*.test.ts", "lib/processes/**"],
    rules: { "no-restricted-globals": ["error", { name: "fetch", message: "Outgoing requests go through the guarded fetcher." }] },
  },
  // A catalogue of words is as long as the screens have words.
  { files: ["components/messages/**/*.ts"], rules: { "max-lines": "off" } },
  { files: NEXT_FILES, rules: { "no-restricted-syntax": "off" } },
  { files: ["lib/foundation/server/env.ts", "lib/processes/**", "e2e/**", "*.config.ts", "**/*.test.ts"], rules: { "no-restricted-properties": "off" } },
  {
    files: ["e2e/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.property.name='waitForTimeout']", message: "Wait for what a person would see, not for time." },
        { selector: "CallExpression[callee.property.name=/^(only|skip|fixme)$/]", message: "Every journey runs." },
      ],
    },
  },
  {
    files: ["**/*.test.ts", "e2e/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "max-lines": "off", "@typescript-eslint/no-unsafe-assignment": "off" },
  },
);
