import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateClient } from "./generate-client";
import { projectRoot } from "./project-root";

// `bootstrap.mjs run FILE …`: the other npm scripts, on a fresh copy too. They import what speaks to the database, so the
// client must be there before they are loaded; what they print is their own, hence no word about it.

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) throw new Error("Say which file to run.");
await generateClient();
const path = join(projectRoot, file);
// The file reads its arguments where it would if it had been started itself.
process.argv = [process.execPath, path, ...rest];
await import(pathToFileURL(path).href);
