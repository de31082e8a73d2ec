"use client";

import { useEditorState, type Editor } from "@tiptap/react";
import { Bold, Italic, Link as LinkIcon, Redo2, Strikethrough, Underline, Undo2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { BLOCK_KINDS, type BlockAttributes } from "@/lib/text/schema";
import { blockAtCaret, changeBlocks } from "./block-kind";
import styles from "./writing-toolbar.module.css";

const KINDS = ["headline", "standfirst", "paragraph", "heading2", "heading3", "heading4", "quote", "bullet", "numbered"] as const;
const MARKS = [
  ["bold", Bold],
  ["italic", Italic],
  ["underline", Underline],
  ["strike", Strikethrough],
] as const;

function attributesOfKind(name: string): BlockAttributes {
  const level = /^heading([234])$/.exec(name)?.[1];
  if (level) return { kind: "heading", level: Number(level), depth: 0 };
  return { kind: BLOCK_KINDS.find((kind) => kind === name) ?? "paragraph", level: 0, depth: 0 };
}

/** What a mouse needs while writing; every one of these has a key as well. */
export function WritingToolbar({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const t = useTranslations("checking.toolbar");
  const now = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const block = blockAtCaret(state);
      const names = new Set((state.storedMarks ?? state.selection.$head.marks()).map((mark) => mark.type.name));
      return {
        kind: block === null ? "paragraph" : block.kind === "heading" ? `heading${block.level}` : block.kind,
        bold: names.has("bold"),
        italic: names.has("italic"),
        underline: names.has("underline"),
        strike: names.has("strike"),
        link: names.has("link"),
      };
    },
  });
  return (
    <div role="toolbar" aria-label={t("label")} className={styles["toolbar"]} onKeyDown={walk}>
      <Select
        aria-label={t("kind")}
        className={styles["kind"]}
        value={now.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(next) => {
          changeBlocks(() => attributesOfKind(next))(editor.state, editor.view.dispatch);
          editor.view.focus();
        }}
      />
      {MARKS.map(([name, Icon]) => (
        <IconButton key={name} label={t(name)} pressed={now[name]} icon={<Icon aria-hidden />} onClick={() => editor.chain().focus().toggleMark(name).run()} />
      ))}
      <IconButton label={t("link")} pressed={now.link} icon={<LinkIcon aria-hidden />} onClick={onLink} />
      <IconButton label={t("undo")} icon={<Undo2 aria-hidden />} onClick={() => editor.chain().undo().focus().run()} />
      <IconButton label={t("redo")} icon={<Redo2 aria-hidden />} onClick={() => editor.chain().redo().focus().run()} />
    </div>
  );
}

/** Arrow keys walk through a toolbar. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0 || event.target instanceof HTMLSelectElement) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>("button, select")];
  const at = controls.indexOf(document.activeElement as HTMLElement);
  controls[(at + by + controls.length) % controls.length]?.focus();
  event.preventDefault();
}
