export type Tagged = { asked: number; seen: number; stored: number };

/** What a page is asked for. Durations are milliseconds from the person's event to the frame that shows what it did. */
export type Stopwatch = {
  /** From the navigation until the text could be worked in and the claims in view were underlined. */
  opened: Promise<number>;
  /** How many claims are underlined now, in the whole text or in the blocks that are seen of it. */
  underlined: () => number;
  underlinedInView: () => number;
  /** Every key so far that changed the text; empties the list. */
  takeKeys: () => number[];
  /** Times the next claim: from the key `c` to the words standing out, and from the button that confirms to the text with the words underlined and nothing over it, and to the underline of the stored claim. */
  timeTag: () => void;
  tagged: Promise<Tagged>;
  /** From now on, how long each change of the text takes to carry the claims through it; empties the list. */
  takeCarries: () => number[];
  /** Notes the wall-clock moment of the frame that shows these words. */
  awaitWords: (words: string) => void;
  shown: Promise<number>;
};

type EditorElement = HTMLElement & { editor: { state: { config: { fields: { name: string; apply: (tr: { docChanged: boolean }, ...more: unknown[]) => unknown }[] } } } };

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/**
 * Runs in the page before any script of it. A frame counts as shown when a message posted in its animation callback
 * arrives: style, layout and paint lie between the two. Opening waits for one frame more, so that whatever the page does
 * right after its first paint is in the figure as well. Only what changed is ever looked at: to search a long article
 * after each change would be measured along with it.
 */
export function installStopwatch(): void {
  const frame = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        then();
      };
      port2.postMessage(null);
    });
  };
  /** Calls back once, when something that was added or changed fits. */
  const whenChanged = (fits: (node: Node) => boolean, then: () => void): void => {
    const observer = new MutationObserver((records) => {
      const changed = records.flatMap((record) => (record.type === "childList" ? [...record.addedNodes] : [record.target]));
      if (!changed.some(fits)) return;
      observer.disconnect();
      frame(then);
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ["data-claim", "data-sent"] });
  };
  const holds = (selector: string) => (node: Node): boolean => node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null);

  const keys: number[] = [];
  let pressed: number | null = null;
  addEventListener("keydown", (event) => (pressed = event.key.length === 1 ? event.timeStamp : null), { capture: true });
  const typed = new MutationObserver(() => {
    if (pressed === null) return;
    const since = pressed;
    pressed = null;
    frame(() => keys.push(performance.now() - since));
  });

  const opened = new Promise<number>((done) => {
    whenChanged(holds("mark[data-claim]"), () => {
      const text = document.querySelector(".ProseMirror[contenteditable='true']");
      if (text) typed.observe(text, { childList: true, subtree: true, characterData: true });
      frame(() => done(performance.now()));
    });
  });

  /** The form is on its way and out of sight, and its words are underlined. */
  const isSent = (node: Node): boolean => node instanceof Element && node.matches("[data-sent]") && document.querySelector("mark[data-claim='pending']") !== null;
  const nextTag = (): Stopwatch["tagged"] =>
    new Promise((done) => {
      const known = new Set([...document.querySelectorAll("mark[data-claim]")].map((mark) => mark.getAttribute("data-claim")));
      let asked = NaN;
      let seen = NaN;
      const ask = ({ key, timeStamp }: KeyboardEvent): void => {
        if (key !== "c") return;
        removeEventListener("keydown", ask, { capture: true });
        whenChanged(holds("mark[data-claim='pending']"), () => (asked = performance.now() - timeStamp));
      };
      const confirm = ({ target, timeStamp }: MouseEvent): void => {
        if (!(target instanceof Element) || target.closest("button[type='submit']") === null) return;
        removeEventListener("click", confirm, { capture: true });
        whenChanged(isSent, () => (seen = performance.now() - timeStamp));
        const isNew = (mark: Element): boolean => {
          const id = mark.getAttribute("data-claim");
          return id !== null && id !== "pending" && !known.has(id);
        };
        const fits = (node: Node): boolean => node instanceof Element && (isNew(node) || [...node.querySelectorAll("mark[data-claim]")].some(isNew));
        whenChanged(fits, () => done({ asked, seen: Number.isNaN(seen) ? performance.now() - timeStamp : seen, stored: performance.now() - timeStamp }));
      };
      addEventListener("keydown", ask, { capture: true });
      addEventListener("click", confirm, { capture: true });
    });

  const carries: number[] = [];
  /** The editor's own state knows its parts by name; the one that holds the underlines is timed from then on. */
  const timeCarrying = (): void => {
    const text = document.querySelector<EditorElement>(".ProseMirror");
    const field = text?.editor.state.config.fields.find(({ name }) => name.startsWith("claim-marks"));
    if (!field || "timed" in field) return;
    const apply = field.apply;
    Object.assign(field, {
      timed: true,
      apply: (...given: Parameters<typeof apply>) => {
        const begun = performance.now();
        const state = apply(...given);
        if (given[0].docChanged) carries.push(performance.now() - begun);
        return state;
      },
    });
  };

  const countOf = (marks: Iterable<Element>): number => new Set(Array.from(marks, (mark) => mark.getAttribute("data-claim"))).size;
  const never = new Promise<never>(() => undefined);
  window.stopwatch = {
    opened,
    underlined: () => countOf(document.querySelectorAll("mark[data-claim]")),
    underlinedInView() {
      const isSeen = (block: Element): boolean => {
        const { top, bottom } = block.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      };
      const seen = [...document.querySelectorAll(".ProseMirror > *")].filter(isSeen);
      return countOf(seen.flatMap((block) => [...block.querySelectorAll("mark[data-claim]")]));
    },
    takeKeys: () => keys.splice(0),
    timeTag: () => void (window.stopwatch.tagged = nextTag()),
    tagged: never,
    takeCarries() {
      timeCarrying();
      return carries.splice(0);
    },
    awaitWords(words) {
      window.stopwatch.shown = new Promise((done) => whenChanged((node) => (node.textContent ?? "").includes(words), () => done(Date.now())));
    },
    shown: never,
  };
}
