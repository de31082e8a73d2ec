import * as Y from "yjs";

/** True when `right` stands somewhere behind `left` in the list that both are in. */
function follows(right: Y.Item, left: Y.Item): boolean {
  for (let item = left.right; item !== null; item = item.right) if (item === right) return true;
  return false;
}

/**
 * Undo puts a deleted run between the neighbours that it had, and looks for each of the two by itself: in a block that is
 * itself brought back, what it takes for the left one may end behind the right one. Yjs has no order for a run between such
 * neighbours: where it goes depends on the runs that a copy has its text cut into, so copies come apart for good
 * (lib/decisions/0006). The run stays where its person sees it, directly behind the left one, and is told to everybody with
 * the neighbour that it really has there. Runs that come from elsewhere are left as they are.
 */
const integrate = Y.Item.prototype.integrate;
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  const { left, right } = this;
  if (transaction.origin instanceof Y.UndoManager && left && right && !follows(right, left)) {
    this.right = left.right;
    this.rightOrigin = this.right && this.right.id;
  }
  integrate.call(this, transaction, offset);
};
