/** What the typing process is told: who types where, how fast and for how long. */
export type Plan = {
  origin: string;
  people: readonly { token: string; articleId: string }[];
  /** Operations a second of each person. */
  rate: number;
  warmUpSeconds: number;
  seconds: number;
};

/** Times in milliseconds, sorted. */
export type Timings = readonly number[];

/** What the typing process tells: `warm` when it begins to measure, `measured` when it ends, `told` at last. */
export type Word =
  | { type: "warm" }
  | { type: "measured" }
  | {
      type: "told";
      acknowledgement: Timings;
      propagation: Timings;
      operations: number;
      /** What must not happen: closed lines, refused or unanswered words. */
      faults: string[];
      /** The typing process itself: share of one core, and how late its own clock rang at the 95th percentile, in milliseconds. */
      own: { cpu: number; late: number };
    }
  | { type: "failed"; message: string };
