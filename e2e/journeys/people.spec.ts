import { z } from "zod";
import { expect, test, type Cast } from "../support/journey";
import type { Person } from "../support/person";

const PASSWORD = "seven quiet lanterns";
let people = 0;

type Newcomer = { name: string; email: string; link: string };

/** Samir invites somebody through the dialog; answers the link that it shows. */
async function invites(admin: Person, role: string): Promise<Newcomer> {
  people += 1;
  const name = `Ines Okoro ${process.pid}-${people}`;
  const email = `ines.${process.pid}.${people}@demo.test`;
  const { page } = admin;
  await page.goto("/people");
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("textbox", { name: "Email" }).fill(email);
  await dialog.getByRole("checkbox", { name: "Checker" }).uncheck();
  await dialog.getByRole("checkbox", { name: role }).check();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const ready = page.getByRole("dialog", { name: "The link is ready" });
  const link = await ready.getByRole("textbox", { name: "Link" }).inputValue();
  await ready.getByRole("button", { name: "Done" }).click();
  return { name, email, link };
}

async function joins(cast: Cast, { link }: Newcomer): Promise<Person> {
  const newcomer = await cast.stranger();
  await newcomer.page.goto(link);
  await expect(newcomer.page.getByRole("heading", { name: /^Join / })).toBeVisible();
  await newcomer.page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await newcomer.page.getByRole("button", { name: "Join" }).click();
  await expect(newcomer.page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible();
  return newcomer;
}

async function signsIn({ page }: Person, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "Email" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Opens what an admin may do with somebody. */
async function does({ page }: Person, name: string, what: string): Promise<void> {
  await page.goto("/people");
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

test("An invitation works once: Ines joins, and whoever finds her link later does not", async ({ asAdmin, cast }) => {
  const ines = await invites(asAdmin, "Viewer");
  await asAdmin.page.reload();
  await expect(asAdmin.page.getByRole("listitem").filter({ hasText: ines.email })).toContainText("Invited, has not joined yet");
  const newcomer = await joins(cast, ines);
  await expect(newcomer.page.getByRole("button", { name: `You and your settings: ${ines.name}` })).toBeVisible();

  const finder = await cast.stranger();
  await finder.page.goto(ines.link);
  await expect(finder.page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();

  await finder.page.goto("/sign-in");
  await signsIn(finder, ines.email, PASSWORD);
  await expect(finder.page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible();
});

test("A changed role counts from the next step on; deactivation ends the session at once", async ({ asAdmin, asReporter, cast }) => {
  const articleId = await asReporter.bringsIn();
  const ines = await invites(asAdmin, "Viewer");
  const newcomer = await joins(cast, ines);
  const screen = await newcomer.opens(articleId);
  expect(await newcomer.api.ask("POST", "/articles", { title: "Mine", text: "Words." })).toMatchObject({ status: 403 });

  await test.step("Samir makes her a reporter", async () => {
    await does(asAdmin, ines.name, "Change name and roles");
    const dialog = asAdmin.page.getByRole("dialog", { name: `Change ${ines.name}` });
    await dialog.getByRole("checkbox", { name: "Reporter" }).check();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await newcomer.page.goto("/articles");
    await newcomer.page.getByRole("link", { name: "Bring in an article" }).click();
    await expect(newcomer.page.getByRole("textbox", { name: "The article’s text" })).toBeVisible();
    await newcomer.opens(articleId);
    await newcomer.page.getByRole("button", { name: "Write" }).click();
    await expect(screen.text).toHaveAttribute("aria-readonly", "false");
  });

  await test.step("He deactivates her while she writes", async () => {
    await does(asAdmin, ines.name, "Deactivate");
    await asAdmin.page.getByRole("dialog", { name: `Deactivate ${ines.name}?` }).getByRole("button", { name: "Deactivate" }).click();
    await expect(newcomer.page.getByRole("alert").filter({ hasText: "You are no longer allowed to open this article, or your session has ended." })).toBeVisible();
    await expect(screen.text).toHaveAttribute("aria-readonly", "true");
    expect(await newcomer.api.ask("GET", "/me")).toMatchObject({ status: 401 });
    await newcomer.page.goto("/articles");
    await expect(newcomer.page).toHaveURL(/\/sign-in/);
    await signsIn(newcomer, ines.email, PASSWORD);
    await expect(newcomer.page.getByText(/^Email or password is wrong\./)).toBeVisible();
  });
});

test("A wrong password is answered alike for an address that is known and for one that is not", async ({ aStranger }) => {
  const said: string[] = [];
  for (const email of ["checker@demo.test", `nobody.${process.pid}@demo.test`]) {
    await signsIn(aStranger, email, "not the password");
    const alert = aStranger.page.getByRole("alert").filter({ hasText: "wrong" });
    await expect(alert).toBeVisible();
    said.push(await alert.innerText());
    await expect(aStranger.page.getByRole("textbox", { name: "Email" })).toHaveValue(email);
  }
  expect(said[0]).toBe(said[1]);
});

test("A new password by link, and signing out, each end every session of that person", async ({ asAdmin, cast }) => {
  const ines = await invites(asAdmin, "Checker");
  const atTheDesk = await joins(cast, ines);

  await does(asAdmin, ines.name, "Make a link for a new password");
  const link = await asAdmin.page.getByRole("dialog", { name: "The link is ready" }).getByRole("textbox", { name: "Link" }).inputValue();
  const atHome = await cast.stranger();
  await atHome.page.goto(link);
  await atHome.page.getByRole("textbox", { name: "Password" }).fill("eight quiet lanterns");
  await atHome.page.getByRole("button", { name: "Save the password" }).click();
  await expect(atHome.page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible();
  expect(await atTheDesk.api.ask("GET", "/me")).toMatchObject({ status: 401 });

  await signsIn(atTheDesk, ines.email, PASSWORD);
  await expect(atTheDesk.page.getByText(/^Email or password is wrong\./)).toBeVisible();
  await signsIn(atTheDesk, ines.email, "eight quiet lanterns");
  await expect(atTheDesk.page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible();

  await atTheDesk.page.getByRole("button", { name: /^You and your settings/ }).click();
  await atTheDesk.page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(atTheDesk.page.getByText("You are signed out.")).toBeVisible();
  expect(await atHome.api.ask("GET", "/me")).toMatchObject({ status: 401 });
});

test("A token from the settings works for a program until it is ended", async ({ asAdmin, aStranger }) => {
  const { page } = asAdmin;
  const name = `import from the wire ${process.pid}`;
  await page.goto("/settings");
  await page.getByRole("textbox", { name: "What it is for" }).fill(name);
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByRole("textbox", { name: "Token", exact: true }).inputValue();
  const asProgram = (): Promise<number> => aStranger.page.request.get("/api/v1/me", { headers: { authorization: `Bearer ${token}` } }).then((answer) => answer.status());
  expect(await asProgram()).toBe(200);
  const { tokens } = await asAdmin.api.read("/tokens", z.object({ tokens: z.array(z.looseObject({ id: z.string(), name: z.string() })) }));
  const made = tokens.find((one) => one.name === name);
  expect(await asAdmin.api.ask("DELETE", `/tokens/${made!.id}`)).toMatchObject({ status: expect.any(Number) });
  await expect.poll(asProgram).toBe(401);
});
