import { expect, test as base, type Browser, type BrowserContextOptions } from "@playwright/test";
import { DEMO_PEOPLE } from "@/lib/newsroom/demo";
import { Person } from "./person";
import { Watch } from "./watch";

export { expect };

type DemoName = (typeof DEMO_PEOPLE)[number]["email"] extends `${infer Name}@${string}` ? Name : never;
type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** Brings people to their browsers. */
export type Cast = {
  /** Somebody of the demo newsroom, signed in with one click. */
  as: (name: DemoName, options?: BrowserContextOptions) => Promise<Person>;
  /** Somebody who has not signed in. */
  stranger: (options?: BrowserContextOptions) => Promise<Person>;
};

export type People = {
  asReporter: Person;
  asChecker: Person;
  asSecondChecker: Person;
  asEditor: Person;
  asAdmin: Person;
  asViewer: Person;
  aStranger: Person;
};

/** One click each is enough for a worker: their later browsers know them already. */
const signedIn = new Map<DemoName, Promise<StorageState>>();

async function signIn(browser: Browser, name: string, watch: Watch): Promise<StorageState> {
  const context = await browser.newContext();
  watch.over(context);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Sign in as ${name}` }).click();
  await expect(page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible({ timeout: 30_000 });
  const state = await context.storageState();
  await context.close();
  return state;
}

export const test = base.extend<People & { cast: Cast; watch: Watch }>({
  watch: [
    async ({ baseURL }, use) => {
      const watch = new Watch(new URL(baseURL!).host);
      await use(watch);
      watch.allIsWell();
    },
    { auto: true },
  ],
  cast: async ({ browser, baseURL, watch }, use, told) => {
    const people: Person[] = [];
    const open = async (name: string, options: BrowserContextOptions): Promise<Person> => {
      const context = await browser.newContext(options);
      watch.over(context);
      const person = new Person(await context.newPage(), name, baseURL!);
      people.push(person);
      return person;
    };
    await use({
      stranger: (options = {}) => open("a stranger", options),
      as: async (who, options = {}) => {
        const person = DEMO_PEOPLE.find(({ email }) => email === `${who}@demo.test`)!;
        const known = signedIn.get(who) ?? signIn(browser, person.name, watch);
        signedIn.set(who, known);
        return open(person.name, { ...options, storageState: await known });
      },
    });
    // What each of them had before their eyes when it went wrong.
    for (const { page, name } of people) {
      if (told.status !== told.expectedStatus && !page.isClosed()) await page.screenshot({ path: told.outputPath(`${name}.png`) });
      await page.context().close();
    }
  },
  asReporter: async ({ cast }, use) => use(await cast.as("reporter")),
  asChecker: async ({ cast }, use) => use(await cast.as("checker")),
  asSecondChecker: async ({ cast }, use) => use(await cast.as("checker2")),
  asEditor: async ({ cast }, use) => use(await cast.as("editor")),
  asAdmin: async ({ cast }, use) => use(await cast.as("admin")),
  asViewer: async ({ cast }, use) => use(await cast.as("viewer")),
  aStranger: async ({ cast }, use) => use(await cast.stranger()),
});
