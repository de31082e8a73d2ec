"use client";

import { useEditorState, type Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import type { SteadyState } from "@/components/article-editor/line-state";
import { stand, standingOf } from "@/components/article-editor/standing";
import { ClaimList } from "@/components/claims/claim-list";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ArticleView, ClaimView, MeView } from "@/lib/desk/views";
import { ArticleBar } from "./article-bar";
import { Asked } from "./asked";
import { inTextOrder } from "./claim-order";
import { DeskProvider } from "./desk-context";
import { LineBanner } from "./line-banner";
import { ScreenKeys } from "./screen-keys";
import { TextPane } from "./text-pane";
import { useCommands } from "./use-commands";
import { useDeskState } from "./use-desk-state";
import styles from "./workspace.module.css";

export type LoadedScreenProps = {
  articleId: string;
  claimId: string | null;
  me: MeView;
  article: ArticleView;
  /** Null until the first have arrived. */
  claims: readonly ClaimView[] | null;
  /** All of them have. */
  loaded: boolean;
  /** What is said about those that have not; null when there is nothing to say. */
  trouble: ReactNode;
  connection: CollabConnection;
  line: SteadyState;
};

export function LoadedScreen({ articleId, claimId, me, article, claims, loaded, trouble, connection, line }: LoadedScreenProps) {
  const t = useTranslations("layout");
  const [editor, setEditor] = useState<Editor | null>(null);
  const ordered = useMemo(() => inTextOrder(claims ?? []), [claims]);
  const state = useDeskState({ claims: ordered, loaded, editor, claimId });
  const desk = useMemo(() => ({ articleId, me, article, claims: ordered, loaded, editor, line, ...state.desk }), [articleId, me, article, ordered, loaded, editor, line, state.desk]);
  // Tabs and the browser's history name the article, by the headline that it has now.
  useEffect(() => {
    document.title = t("titleTemplate", { page: article.title });
  }, [article.title, t]);
  return (
    <DeskProvider value={desk}>
      <Panes connection={connection} onEditor={setEditor} desk={desk} pending={state.pending} begun={claims !== null} trouble={trouble} />
      <VisuallyHidden role="status" aria-live="polite">
        {state.said}
      </VisuallyHidden>
    </DeskProvider>
  );
}

type PanesProps = { connection: CollabConnection; onEditor: (editor: Editor | null) => void; desk: Parameters<typeof DeskProvider>[0]["value"] & object; pending: ReturnType<typeof useDeskState>["pending"]; begun: boolean; trouble: ReactNode };

function Panes({ connection, onEditor, desk, pending, begun, trouble }: PanesProps) {
  const t = useTranslations("checking");
  const commands = useCommands();
  const { article, articleId, claims, editor, line, openId, say } = desk;
  const [pane, setPane] = useState<"text" | "claims">("text");
  const standing = useEditorState({ editor, selector: ({ editor: now }) => (now ? standingOf(now.state) : "checking") }) ?? "checking";
  const stop = useCallback(() => {
    if (!editor) return;
    stand(editor.view, "checking");
    editor.view.focus();
    say(t("standing.nowChecking"));
  }, [editor, say, t]);

  // Whoever loses the right to write stands in the text as a checker from that moment.
  useEffect(() => {
    if (editor && line.mode === "read") stand(editor.view, "checking");
  }, [editor, line.mode]);
  // On a telephone only one pane is seen at a time: opening a claim brings its card.
  useEffect(() => {
    if (openId !== null) setPane("claims");
  }, [openId]);

  return (
    <div className={styles["screen"]} data-pane={pane}>
      <ArticleBar connection={connection} standing={standing} commands={commands} onStop={stop} />
      <div className={styles["banners"]} data-line-banner>
        <LineBanner articleId={articleId} title={article.title} known={article.text} connection={connection} />
        {trouble}
      </div>
      <div className={styles["panes"]}>
        <TextPane connection={connection} onEditor={onEditor} commands={commands} standing={standing} pending={pending} begun={begun} />
        <aside className={styles["cards"]} aria-label={t("screen.claims")}>
          <ClaimList />
        </aside>
      </div>
      <div className={styles["switch"]} role="group">
        {(["text", "claims"] as const).map((each) => (
          <button key={each} type="button" aria-pressed={pane === each} onClick={() => setPane(each)}>
            {each === "text" ? t("screen.showText") : t("screen.showClaims", { count: claims.length })}
          </button>
        ))}
      </div>
      <ScreenKeys commands={commands} />
      <Asked />
    </div>
  );
}
