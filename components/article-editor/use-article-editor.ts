"use client";

import { useEditor, type Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { editorExtensions, type EditorSetting } from "./editor-extensions";

/**
 * The editor of one connection. It is made once the text has arrived, never before: an editor over an empty document
 * would show, and let somebody change, an article that is not there yet.
 */
export function useArticleEditor(setting: EditorSetting): Editor | null {
  const newest = useRef(setting);
  useEffect(() => {
    newest.current = setting;
  });
  return useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      extensions: editorExtensions({
        ...setting,
        onEnter: (view) => newest.current.onEnter(view),
        onPasteRefused: (why) => newest.current.onPasteRefused(why),
        marks: () => newest.current.marks(),
      }),
    },
    [setting.connection],
  );
}
