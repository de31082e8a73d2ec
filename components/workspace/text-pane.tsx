"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { ArticleText } from "@/components/article-editor/article-text";
import { PENDING } from "@/components/article-editor/claim-marks/paint-mark";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import type { Standing } from "@/components/article-editor/standing";
import type { TextPlace } from "@/components/article-editor/text-place";
import { useArticleEditor } from "@/components/article-editor/use-article-editor";
import { WritingToolbar } from "@/components/article-editor/writing-toolbar";
import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { CoverageMargin } from "./coverage-margin";
import { useDesk, type Spot } from "./desk-context";
import { marksOf } from "./marks-of";
import { SelectionBubble } from "./selection-bubble";
import type { Commands } from "./use-commands";
import styles from "./workspace.module.css";

export type TextPaneProps = {
  connection: CollabConnection;
  onEditor: (editor: Editor | null) => void;
  commands: Commands;
  standing: Standing;
  /** Words that are being tagged at this moment. */
  pending: TextPlace | null;
  /** The claims that belong to its beginning are here: the text waits for them, to be drawn once. */
  begun: boolean;
};

export function TextPane({ begun, ...text }: TextPaneProps) {
  const t = useTranslations("checking.screen");
  const { commands, standing } = text;
  const { article, ask, asking, editor, line } = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div className={styles["pane"]}>
      {editor && standing === "writing" ? (
        <div className={styles["tools"]}>
          <WritingToolbar editor={editor} onLink={() => ask({ what: "link" })} />
        </div>
      ) : null}
      <div ref={scroller} className={styles["scroller"]}>
        <div className={styles["sheet"]} dir={article.direction}>
          <CoverageMargin scroller={scroller} />
          {line.loaded && begun ? (
            <Text {...text} />
          ) : (
            <div className={styles["opening"]} role="status">
              <VisuallyHidden>{t("opening")}</VisuallyHidden>
              <Skeleton lines={1} height={36} />
              <Skeleton lines={8} />
            </div>
          )}
        </div>
      </div>
      {editor && asking === null ? <SelectionBubble editor={editor} commands={commands} /> : null}
    </div>
  );
}

function Text({ connection, onEditor, commands, standing, pending }: Omit<TextPaneProps, "begun">) {
  const t = useTranslations("checking");
  const { article, ask, claims, me, open, openId, say } = useDesk();
  const stored = useMemo(() => marksOf(claims), [claims]);
  const marks = useMemo(() => (pending ? [...stored, pendingMark(pending)] : stored), [stored, pending]);
  const editor = useArticleEditor({
    connection,
    me: me.person,
    label: t("screen.text"),
    onEnter: () => commands.open.run(),
    onPasteRefused: (why) => say(t(`standing.pasteRefused.${why}`), true),
    marks: () => marks,
  });
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  const press = useCallback(
    (claimIds: string[], spot: Spot) => {
      const [only] = claimIds;
      const known = claimIds.filter((id) => id !== PENDING);
      // The picker takes the keyboard: whoever clicks into words to write there keeps it, and gets the innermost claim beside them.
      if (known.length > 1 && standing === "checking") ask({ what: "pick", claimIds: known, spot });
      else if (only && only !== PENDING) open(only);
      else if (!only) ask(null);
    },
    [ask, open, standing],
  );
  if (!editor) return null;
  return <ArticleText editor={editor} language={article.language} direction={article.direction} marks={marks} openClaim={openId} onPressClaims={press} />;
}

/** Shown at once, before the server has answered: the words do not wait for the network. */
function pendingMark(place: TextPlace) {
  const { start, end, quote, prefix, suffix } = place;
  return { occurrenceId: PENDING, claimId: PENDING, start, end, words: quote, prefix, suffix, state: "open" as const, changed: false };
}
