import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationConnection } from "./migration-connection";

type SchemaEngine = glue.SchemaEngine;

let loaded: Promise<void> | undefined;

/**
 * Runs `work` with Prisma's own schema engine, connected to a database as its owner. The engine is the one that
 * `prisma migrate` uses, compiled to WebAssembly, because the command line tool would download a native one.
 */
export async function withSchemaEngine<T>(ownerUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await (loaded ??= loadEngine());
  const connection = new MigrationConnection(ownerUrl);
  try {
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(connection));
    return await work(engine);
  } finally {
    await connection.close();
  }
}

/** The package imports its .wasm as a module, which Node does not do by itself: it is bound here by hand. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  (globalThis as Record<string, unknown>)["PRISMA_WASM_PANIC_REGISTRY"] = { set_message(message: string) { throw new Error(`Prisma's schema engine gave up: ${message}`); } };
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports });
  const bind = glue as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  bind.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}
