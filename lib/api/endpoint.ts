import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import type { Outcome } from "@/lib/foundation/outcome";
import type { ParamName, ParamValue } from "./params";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** The parameters that a path such as `/claims/{claimId}` names, each with its type. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [Key in Name & ParamName]: ParamValue<Key> } & ParamsOf<Rest>
  : unknown;

/** A request that has been understood. `request` is for headers alone: the body has been read. */
export type Call<Path extends string, Query, Body> = { params: ParamsOf<Path>; query: Query; body: Body; request: Request };

/** A file as an answer. */
export type FileAnswer = { body: string | Uint8Array<ArrayBuffer>; contentType: string; fileName: string };

/** What every endpoint says about itself; the API's description is made from it. */
type Described<Path extends string, Query extends z.ZodType, Body extends z.ZodType> = {
  method: Method;
  path: Path;
  tag: string;
  summary: string;
  /** Strict objects: a field that nobody knows is refused by name. */
  query?: Query;
  body?: Body;
  /** Body limit in bytes; 256 KB unless told. */
  limit?: number;
  /** 200 unless told. */
  status?: 200 | 201;
  /** Name of the body's field that an `If-Match` header stands for. */
  ifMatch?: string;
  /** The number to answer as ETag. */
  etag?: (value: never) => number;
};

/** What the door needs to serve and describe an endpoint, whatever its types. */
export type Endpoint = Described<string, z.ZodType, z.ZodType> & {
  answer: z.ZodType | "file";
  run: (call: Call<string, unknown, unknown>, actor: Actor | null) => Promise<Outcome<unknown>>;
  /** True when nobody has to be signed in. */
  open: boolean;
};

type Runs<Path extends string, Query extends z.ZodType, Body extends z.ZodType, Value> = (
  call: Call<Path, z.output<Query>, z.output<Body>> & { actor: Actor },
) => Promise<Outcome<Value>>;

/** An endpoint for people who are signed in, or a program with a token: reads a call, asks one command, answers its value. */
export function endpoint<Path extends string, Answer extends z.ZodType, Query extends z.ZodType = z.ZodUndefined, Body extends z.ZodType = z.ZodUndefined>(
  described: Described<Path, Query, Body> & { answer: Answer; run: Runs<Path, Query, Body, z.output<Answer>> },
): Endpoint {
  const run = described.run as unknown as (call: object) => Promise<Outcome<unknown>>;
  return { ...described, open: false, run: (call, actor) => run({ ...call, actor }) };
}

/** The same for an endpoint whose answer is a file. */
export function fileEndpoint<Path extends string, Query extends z.ZodType = z.ZodUndefined>(
  described: Described<Path, Query, z.ZodUndefined> & { run: Runs<Path, Query, z.ZodUndefined, FileAnswer> },
): Endpoint {
  const run = described.run as unknown as (call: object) => Promise<Outcome<unknown>>;
  return { ...described, answer: "file", open: false, run: (call, actor) => run({ ...call, actor }) };
}

/** The same for an endpoint that takes anybody. */
export function openEndpoint<Path extends string, Answer extends z.ZodType, Body extends z.ZodType = z.ZodUndefined>(
  described: Described<Path, z.ZodUndefined, Body> & {
    answer: Answer;
    run: (call: Call<Path, undefined, z.output<Body>>) => Promise<Outcome<z.output<Answer>>>;
  },
): Endpoint {
  const run = described.run as unknown as (call: object) => Promise<Outcome<unknown>>;
  return { ...described, open: true, run: (call) => run(call) };
}
