import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import type { WebSocket } from "ws";
import { Bytes } from "@/e2e/load/bytes";
import { roomOf } from "../protocol";
import { LimitedSocket } from "./socket";

const ROOM = roomOf("01890000-0000-7000-8000-000000000001");
const frame = (...rest: number[]): Buffer => Buffer.concat([new Bytes().words(ROOM).done(), Uint8Array.from(rest)]);
const ANSWER = [0, 1, 2, 0, 0];
const UPDATE = [0, 2, 2, 0, 0];

/** A line as `ws` offers it, and what our socket did with it. */
function connect(unread = 0): { socket: LimitedSocket; sent: unknown[]; closed: () => number | null } {
  const sent: unknown[] = [];
  let closed: number | null = null;
  const line = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1, bufferedAmount: unread, send: (data: unknown) => sent.push(data), close: (code: number) => (closed = code), terminate: () => undefined });
  return { socket: new LimitedSocket(line as unknown as WebSocket), sent, closed: () => closed };
}

test("a frame that claims to be longer than it is finds no other page's bytes behind it", () => {
  const shared = Buffer.from(`${frame(...ANSWER).toString("latin1")}somebody else's ticket`, "latin1");
  const length = frame(...ANSWER).length;
  const [admitted] = connect().socket.admit(shared.subarray(0, length), true);
  expect(admitted?.length).toBe(length);
  expect(admitted?.buffer.byteLength).toBe(length);
});

test("who does not read is sent away before it fills the server's memory", () => {
  const [reads, sleeps] = [connect(), connect(17 * 1024 * 1024)];
  for (const { socket } of [reads, sleeps]) socket.send(new Uint8Array(10));
  expect([reads.closed(), reads.sent.length]).toEqual([null, 1]);
  expect([sleeps.closed(), sleeps.sent.length]).toEqual([4408, 0]);
});

test("more frames in ten seconds than anybody types end the line; a request for the whole text counts as twenty", () => {
  const [types, asks] = [connect(), connect()];
  types.socket.admit(frame(...ANSWER), true);
  for (let nth = 0; nth < 1_499; nth += 1) expect(types.socket.admit(frame(...UPDATE), true)).toHaveLength(1);
  expect(types.socket.admit(frame(...UPDATE), true)).toEqual([]);
  expect(types.closed()).toBe(4429);
  for (let nth = 0; nth < 75; nth += 1) expect(asks.socket.admit(frame(0, 0, 1, 0), true)).toHaveLength(1);
  asks.socket.admit(frame(0, 0, 1, 0), true);
  expect(asks.closed()).toBe(4429);
});

test("updates wait for the page's answer and then follow it in their order, but not without end", () => {
  const [waits, floods] = [connect(), connect()];
  const [first, second] = [frame(0, 2, 2, 0, 0), frame(0, 2, 3, 0, 0, 0)];
  expect([...waits.socket.admit(first, true), ...waits.socket.admit(second, true)]).toEqual([]);
  expect(waits.socket.admit(frame(...ANSWER), true).map((each) => each.length)).toEqual([frame(...ANSWER).length, first.length, second.length]);
  for (let nth = 0; nth <= 256; nth += 1) floods.socket.admit(frame(...UPDATE), true);
  expect(floods.closed()).toBe(4409);
});

test.each([
  ["text", Buffer.from("hello"), false],
  ["nothing", Buffer.alloc(0), true],
  ["an unknown kind", frame(9), true],
  ["an unknown kind of text", frame(0, 3, 1, 0), true],
  ["a length beyond its end", frame(0, 2, 100, 0), true],
  ["an update of no kind that there is", frame(0, 1, 5, 1, 1, 77, 0, 31), true],
  ["a state vector that is none", frame(0, 0, 2, 5, 1), true],
  ["a caret that is no JSON", frame(1, 5, 1, 1, 1, 1, 123), true],
  ["a caret that is shorter than it says", frame(1, 100, 1, 1, 1, 2, 123, 125), true],
  ["a ticket of another kind", frame(2, 2, 1, 97), true],
] as const)("%s is no frame, and ends the line", (_what, data, isBinary) => {
  const { socket, closed } = connect();
  expect(socket.admit(data, isBinary)).toEqual([]);
  expect(closed()).toBe(4400);
});
