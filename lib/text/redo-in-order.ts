import * as Y from "yjs";

/**
 * Mends how Yjs's undo brings deleted words back (lib/decisions/0006). It puts a run between the copies of the neighbours that
 * it had, but takes for a neighbour also what was brought back within the same list, at whose old place nothing stands any more:
 * letters come back in another order, or with neighbours that themselves stand in the wrong order, which every copy of the
 * text then reads as it likes. And it cuts runs on the way whose second halves it then forgets.
 */

/** What undo or redo takes from, with what was deleted in each step. */
type Steps = readonly { readonly deletions: Parameters<typeof Y.iterateDeletedStructs>[1] }[];
type Store = Y.Doc["store"];

/** What this step may bring back. */
function deletedIn(transaction: Y.Transaction, { deletions }: Steps[number]): Y.Item[] {
  const items: Y.Item[] = [];
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    if (struct instanceof Y.Item) items.push(struct);
  });
  return items;
}

/** Where the character at an id stands in this list, itself or as a copy of a copy; null when it does not. */
function copyIn(list: unknown, store: Store, id: Y.ID): Y.ID | null {
  for (let at = id; ; ) {
    const item = Y.getItem(store, at);
    if (!(item instanceof Y.Item)) return null;
    if (item.parent === list) return at;
    if (item.redone === null) return null;
    at = after(item.redone, at.clock - item.id.clock);
  }
}

function after({ client, clock }: Y.ID, count: number): Y.ID {
  return Y.createID(client, clock + count);
}

/** Where the character next to `item` that stands for itself in its list has its copy in `list`. */
function neighbour(item: Y.Item, side: "left" | "right", list: unknown, store: Store): Y.ID | null {
  for (let next = item[side]; next; next = next[side]) {
    const isElsewhere = next.redone !== null && copyIn(next.parent, store, next.redone) !== null;
    const copy = isElsewhere ? null : copyIn(list, store, side === "left" ? next.lastId : next.id);
    if (copy) return copy;
  }
  return null;
}

/** What the content of a copy was made from: Yjs copies the content of what it brings back, and nothing else. */
const madeFrom = new WeakMap<object, object>();

for (const Content of [Y.ContentAny, Y.ContentBinary, Y.ContentEmbed, Y.ContentFormat, Y.ContentJSON, Y.ContentString, Y.ContentType]) {
  const { prototype }: { prototype: { copy: () => object } } = Content;
  const copy = prototype.copy;
  prototype.copy = function (this: object): object {
    const made = copy.call(this);
    madeFrom.set(made, this);
    return made;
  };
}

/** Knows of a copy which item it brings back. Takes the steps one by one, as Yjs does, the last one first. */
class BroughtBack {
  readonly #transaction: Y.Transaction;
  readonly #steps: Steps[number][];
  readonly #byContent = new Map<object, Y.Item>();

  constructor(transaction: Y.Transaction, steps: Steps) {
    this.#transaction = transaction;
    this.#steps = [...steps];
  }

  originalOf({ content }: Y.Item): Y.Item | null {
    const from = madeFrom.get(content);
    if (!from) return null;
    for (;;) {
      const item = this.#byContent.get(from);
      const step = item ? undefined : this.#steps.pop();
      if (!step) return item ?? null;
      for (const deleted of deletedIn(this.#transaction, step)) this.#byContent.set(deleted.content, deleted);
    }
  }
}

/** The undo or redo that is under way. */
const underWay = new WeakMap<Y.Transaction, BroughtBack>();

/** Before Yjs looks: what was cut before it was last brought back is cut again, so that nothing is cut any more while it looks. Of the last step only: the others come up just when there is nothing left to do in it. */
function begin(transaction: Y.Transaction, steps: Steps): void {
  const { store } = transaction.doc;
  const last = steps.at(-1);
  for (const list of new Set(last ? deletedIn(transaction, last).map((item) => item.parent) : [])) {
    if (!(list instanceof Y.AbstractType)) continue;
    for (let item = list._start; item; item = item.right) {
      if (item.redone === null) continue;
      const [start, end] = [copyIn(list, store, item.redone), copyIn(list, store, after(item.redone, item.length - 1))];
      if (start) Y.getItemCleanStart(transaction, start);
      if (end) Y.getItemCleanEnd(transaction, store, end);
    }
  }
  underWay.set(transaction, new BroughtBack(transaction, steps));
}

for (const what of ["undo", "redo"] as const) {
  const original = Y.UndoManager.prototype[what];
  Y.UndoManager.prototype[what] = function (this: Y.UndoManager) {
    const steps = [...(what === "undo" ? this.undoStack : this.redoStack)];
    const begins = (transaction: Y.Transaction): void => {
      if (transaction.origin === this) begin(transaction, steps);
    };
    this.doc.on("beforeTransaction", begins);
    try {
      return original.call(this);
    } finally {
      this.doc.off("beforeTransaction", begins);
    }
  };
}

const integrate = Y.Item.prototype.integrate;
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  const original = this.parentSub === null ? underWay.get(transaction)?.originalOf(this) : null;
  // In the list in which it was, its own place is still there.
  if (original && original.parent !== this.parent) {
    const { store } = transaction.doc;
    const [left, right] = [neighbour(original, "left", this.parent, store), neighbour(original, "right", this.parent, store)];
    this.left = left && Y.getItemCleanEnd(transaction, store, left);
    this.right = right && Y.getItemCleanStart(transaction, right);
    this.origin = left;
    this.rightOrigin = right;
  }
  integrate.call(this, transaction, offset);
};
