import { checking } from "./checking";
import { desk } from "./desk";
import { history } from "./history";
import { intake } from "./intake";
import { layout } from "./layout";
import { people } from "./people";
import { search } from "./search";
import { settings } from "./settings";
import { signIn } from "./sign-in";
import { sources } from "./sources";
import { ui } from "./ui";
import { words } from "./words";

/** Everything the interface says, one file an area. Another language is another object of this shape. */
export const catalogue = { checking, desk, history, intake, layout, people, search, settings, signIn, sources, ui, words };

export type Catalogue = typeof catalogue;
export type Area = keyof Catalogue;

declare module "use-intl" {
  interface AppConfig {
    Locale: "en";
    Messages: Catalogue;
  }
}
