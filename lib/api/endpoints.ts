import { ARTICLES } from "./articles";
import { CLAIMS } from "./claims";
import type { Endpoint } from "./endpoint";
import { EVIDENCE } from "./evidence";
import { EXPORTS } from "./exports";
import { LINKS } from "./links";
import { ME } from "./me";
import { PEOPLE } from "./people";
import { PREVIEW } from "./preview";
import { SEARCH } from "./search";
import { SETTINGS } from "./settings";
import { SOURCES } from "./sources";
import { TRAY } from "./tray";
import { VERDICTS } from "./verdicts";
import { VERSIONS } from "./versions";

/** Every endpoint of the API, a file a resource. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...ME, ...PREVIEW, ...ARTICLES, ...VERSIONS, ...TRAY, ...CLAIMS, ...EVIDENCE, ...VERDICTS, ...EXPORTS, ...SOURCES, ...SEARCH, ...PEOPLE, ...SETTINGS, ...LINKS,
];
