import type { Endpoint } from "./endpoint";
import { LINKS } from "./links";
import { ME } from "./me";
import { PEOPLE } from "./people";
import { SETTINGS } from "./settings";

/** Every endpoint of the API, a file a resource. */
export const ENDPOINTS: readonly Endpoint[] = [...ME, ...PEOPLE, ...SETTINGS, ...LINKS];
