import { HocuspocusProvider } from "@hocuspocus/provider";

/**
 * The stock provider begins to count anew with each connection and forgets what is in its buffer then, so that its count
 * reaches 0 too early. Each acknowledgement is told of instead, for who keeps count exactly.
 */
export class LineProvider extends HocuspocusProvider {
  onAcknowledged: () => void = () => undefined;

  override decrementUnsyncedChanges(): void {
    this.onAcknowledged();
    super.decrementUnsyncedChanges();
  }
}
