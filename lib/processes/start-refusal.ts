/**
 * A reason not to start that belongs to the world and not to the code: a taken port, an unreachable
 * database, a weak secret. Its message is the whole line a person sees; no stack is shown for it.
 */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}
