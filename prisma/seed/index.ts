import { hashPassword } from "@/lib/auth/server/password-hash";
import { DEMO_NEWSROOM_ID, DEMO_PASSWORD, DEMO_PEOPLE } from "@/lib/newsroom/demo";
import { aidPause } from "./demo/aid-pause";
import { fillArticle } from "./demo/fill-article";
import { fillSources } from "./demo/fill-sources";
import type { DemoPerson, DemoStaff } from "./demo/demo-article";
import { nightTrains } from "./demo/night-trains";
import { riverTown } from "./demo/river-town";
import { signOffTwice } from "./demo/sign-off-twice";
import { buildNewsroom, buildPerson } from "./builders";

/**
 * Fills the demo newsroom: three articles in different states, made by its people through the same commands that the
 * screens use, so every rule has held on the way. Into a database in which nobody has begun; start-up sees to that.
 */
export async function seedDemo(): Promise<void> {
  await buildNewsroom({ id: DEMO_NEWSROOM_ID, name: "The Harbour Ledger", timeZone: "Europe/Berlin", publicAddress: "https://desk.example" });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const staff: Partial<DemoStaff> = {};
  for (const { email, name, roles } of DEMO_PEOPLE) {
    const person = await buildPerson(DEMO_NEWSROOM_ID, roles, { name, email, passwordHash });
    staff[email.slice(0, email.indexOf("@")) as DemoPerson] = person;
  }
  const people = staff as DemoStaff;
  const sources = await fillSources(people.checker);
  await fillArticle(people, sources, nightTrains);
  await signOffTwice(people, await fillArticle(people, sources, riverTown));
  await fillArticle(people, sources, aidPause);
}
