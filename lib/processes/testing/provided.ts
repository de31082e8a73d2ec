/** What the global set-up hands to every integration test's process. */
export interface TestCluster {
  /** The migrated, empty database that each test file gets a copy of, as its owner. Nobody connects to it. */
  readonly templateUrl: string;
  readonly secret: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}
