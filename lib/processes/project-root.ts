import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the folder that holds package.json, wherever the process was started from. */
export const projectRoot: string = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
