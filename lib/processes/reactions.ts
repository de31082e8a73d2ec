import { sweepOver } from "@/lib/auth/server/sweep-over";

/** One consequence: when a job of this name comes up, do this. */
export interface Reaction {
  /** The queue's name. Jobs that fail are tried again with growing pauses, so `react` must bear being called twice. */
  readonly when: string;
  /** A cron expression (UTC) for what comes up by the clock instead of by a command. */
  readonly every?: string;
  readonly react: (job: object) => Promise<unknown>;
}

/** When X, do Y: the one table of what happens after a command has committed, or when its time has come. */
export const reactions: readonly Reaction[] = [
  {
    when: "sweep-what-sign-in-is-done-with",
    every: "23 * * * *",
    react: (): Promise<number> => sweepOver(),
  },
];
