import type { ReactNode } from "react";
import { NewsroomFrame } from "@/components/frame/newsroom-frame";
import { ToSignIn } from "@/components/frame/to-sign-in";
import { currentActor } from "@/lib/auth/server/current-actor";
import { readMe } from "@/lib/people/server/read-me";

/** Shows who is signed in. It guards nothing: every read and command asks for itself. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const me = actor ? await readMe(actor) : null;
  if (!me?.ok) return <ToSignIn />;
  return <NewsroomFrame me={me.value}>{children}</NewsroomFrame>;
}
