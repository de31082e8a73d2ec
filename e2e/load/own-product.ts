import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "@/lib/foundation/server/database";
import { ownerUrl, recallAccess } from "@/lib/processes/database/cluster-access";
import { appUrlFor } from "@/lib/processes/database/roles";
import { type Product, startProduct } from "../support/product";

/** The product with its embedded PostgreSQL in a folder of its own; `stop` ends both and removes the folder. */
export type OwnProduct = { readonly product: Product; stop(): Promise<number | null> };

/**
 * Starts it empty, and lets builders of this process find its database where the product does. `args` are for `start.ts`,
 * `node` for Node, `log` is the least that it writes down (only what ends it).
 */
export async function startOwnProduct(options: { name: string; args?: readonly string[]; node?: readonly string[]; log?: "error" }): Promise<OwnProduct> {
  const folder = mkdtempSync(join(tmpdir(), `tickmark-${options.name}-`));
  const secret = randomBytes(48).toString("base64url");
  const env = { TICKMARK_DEMO: "0", AUTH_SECRET: secret, DATA_DIR: folder, LOG_LEVEL: options.log ?? "fatal" };
  const product = await startProduct({ env, ...(options.args && { args: options.args }), ...(options.node && { node: options.node }) });
  const access = recallAccess(folder);
  if (access === null) throw new Error("The product has no database.");
  Object.assign(process.env, { APP_DATABASE_URL: appUrlFor(ownerUrl(access), secret), AUTH_SECRET: secret, LOG_LEVEL: "silent" });
  const stop = async (): Promise<number | null> => {
    await closeDatabase().catch(() => undefined);
    const code = await product.stop();
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  return { product, stop };
}
