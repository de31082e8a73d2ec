import type { Extensions } from "@tiptap/core";
import type { EditorView } from "@tiptap/pm/view";
import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";
import { ARTICLE_ROOT, articleExtensions } from "@/lib/text/schema";
import { ArticlePaste, type WhyNoPaste } from "./article-paste";
import { BlockKeys } from "./block-keys";
import { renderCaret, renderSelection } from "./caret-look";
import { ClaimMarks } from "./claim-marks/claim-marks";
import type { ClaimMark } from "./claim-marks/claim-mark";
import type { CollabConnection } from "./collab-connection";
import { GuardedBinding } from "./guarded-binding";
import { harmless } from "./harmless-carets";
import { othersAwareness } from "./others-awareness";
import { OwnCaret } from "./own-caret";
import { QuickKeys } from "./quick-keys";
import { StandingInText } from "./standing";

export type EditorSetting = {
  connection: CollabConnection;
  /** Who this is to the others; the server stamps the true name on it. */
  me: { id: string; name: string };
  /** What the text field is called for screen readers. */
  label: string;
  /** Enter while checking. */
  onEnter: (view: EditorView) => void;
  onPasteRefused: (why: WhyNoPaste) => void;
  /** What is underlined from the first painting on. */
  marks: () => readonly ClaimMark[];
};

const OthersCarets = CollaborationCaret.extend({
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map(harmless);
  },
});

/** The stored shape of an article and the behaviour that this screen adds to it: no node, mark or attribute of its own. */
export function editorExtensions({ connection, me, label, onEnter, onPasteRefused, marks }: EditorSetting): Extensions {
  return [
    ...articleExtensions,
    StandingInText.configure({ label, onEnter }),
    BlockKeys,
    ArticlePaste.configure({ onRefused: onPasteRefused }),
    ClaimMarks.configure({ atFirst: marks }),
    OwnCaret,
    QuickKeys,
    Collaboration.configure({
      document: connection.document,
      field: ARTICLE_ROOT,
      yUndoOptions: { protectedNodes: new Set(["block"]), trackedOrigins: [], undoManager: null },
    }),
    GuardedBinding.configure({ onBroken: (unwritten) => connection.break(unwritten) }),
    OthersCarets.configure({
      provider: { awareness: connection.provider.awareness && othersAwareness(connection.provider.awareness) },
      user: { id: me.id, name: me.name, color: "#000000" },
      render: renderCaret,
      selectionRender: renderSelection,
    }),
  ];
}
