import type { Configuration, Document } from "@hocuspocus/server";
import type { Pool } from "pg";
import { log } from "@/lib/foundation/server/log";
import { admitGuest } from "./admit-guest";
import { ANSWERS, ASKS } from "./frame-shape";
import { guestOf, type GuestContext } from "./guest";
import type { Guests } from "./guests";
import { LiveArticle } from "./live-article";
import { LogWriter } from "./log-writer";
import { reviewRights } from "./review-rights";
import type { Sayer } from "./sayer";
import { stampPresence } from "./stamp-presence";
import { PresenceTaker } from "./take-presence";
import { takeUpdate } from "./take-update";

/** Stateless messages that no page of ours sends. */
const MOST_MISSTEPS = 20;
/** From so many connections on, broadcasts gather for some milliseconds: everybody's typing reaches everybody. */
const CROWD = 30;
const CROWD_DELAY = 25;
/** When an article that could not be put away is tried again, in milliseconds. */
const UNLOAD_AGAIN = 5_000;

type Hooks = Partial<Configuration<GuestContext>>;

/**
 * Hocuspocus's hooks. None may throw unless throwing is its answer: several are called without anybody waiting, where a
 * throw would end the process.
 */
export function collabHooks(guests: Guests, lives: Map<string, LiveArticle>, { pool, sayer }: { pool: Pool; sayer: Sayer }): Hooks {
  const writer = new LogWriter(pool);
  return {
    async onAuthenticate({ token, documentName, context, connectionConfig, requestParameters }) {
      const refused = await admitGuest(context.guest, guests, { ticket: token, room: documentName, schema: requestParameters.get("schema") });
      // Hocuspocus hands `reason` to the page; without a message it does not log it as a fault.
      if (refused) throw Object.assign(new Error(""), { reason: refused });
      connectionConfig.readOnly = context.guest.reason !== null;
    },

    async onLoadDocument({ document, documentName, context }) {
      const article = context.guest.identity?.article;
      if (!article) throw Object.assign(new Error(""), { reason: "forbidden" });
      const live = new LiveArticle(article, document, { writer, sayer, limits: guests.limits });
      lives.set(documentName, live);
      try {
        await live.load();
      } catch (error) {
        lives.delete(documentName);
        live.end();
        log().warn({ article: article.id, error: text(error) }, "an article could not be opened");
        throw Object.assign(new Error(""), { reason: "unavailable" });
      }
    },

    async connected({ connection, context }) {
      context.guest.connection = connection;
      if (context.guest.identity) {
        const presence = new PresenceTaker(connection, context.guest.identity.user);
        context.guest.socket.onPresence = (update) => { presence.take(update); };
      }
      pace(connection.document);
      const { reason } = context.guest;
      context.guest.tell({ type: "mode", mode: reason ? "read" : "write", reason });
      // Something may have been announced while the ticket was looked at.
      await reviewRights(context.guest).catch((error: unknown) => log().warn({ error: text(error) }, "rights could not be looked at"));
    },

    async beforeSync({ type, payload, connection, documentName, context }) {
      if (type === ASKS) return;
      const live = lives.get(documentName);
      if (!live) throw Object.assign(new Error(""), { reason: "behind" });
      context.guest.connection ??= connection;
      await takeUpdate(live, context.guest, connection, payload);
      if (type === ANSWERS) live.sayHeadTo(context.guest);
    },

    // Only what comes before `connected`; see take-presence.ts for the rest.
    beforeHandleAwareness({ states, document, connection }) {
      const user = guestOf(connection)?.identity?.user;
      if (connection && user) stampPresence(states, document, connection, user);
      else states.clear();
      return Promise.resolve();
    },

    onStateless({ connection }) {
      const guest = guestOf(connection);
      if (guest?.missteps(MOST_MISSTEPS)) guest.socket.end("too-many");
      return Promise.resolve();
    },

    onDisconnect({ document }) {
      pace(document);
      return Promise.resolve();
    },

    async beforeUnloadDocument({ instance, document, documentName }) {
      const live = lives.get(documentName);
      if (!live || (await live.settle())) return;
      setTimeout(() => void instance.unloadDocument(document), UNLOAD_AGAIN).unref();
      // A throw keeps the article open while something of it is not stored.
      throw new Error("");
    },

    afterUnloadDocument({ documentName }) {
      const live = lives.get(documentName);
      // Somebody may have opened the article again meanwhile.
      if (live?.document.isDestroyed) {
        live.end();
        lives.delete(documentName);
      }
      return Promise.resolve();
    },
  };
}

function pace(document: Document): void {
  document.flushDelay = document.getConnectionsCount() >= CROWD ? CROWD_DELAY : 0;
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}
