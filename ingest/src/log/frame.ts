/**
 * Frames of the log, little endian:
 *
 * ```
 * length u32 | crc32 u32 | body
 * body of an entry: kind u8 | seq f64 | receivedAt f64 | eventTime f64 | dayVolume f64 (NaN: none)
 *                   | keyLength u16 | key | noteLength u16 | note | value
 * body of a header: kind u8 = 0 | first seq f64 | JSON
 * ```
 *
 * The note is a trade's position or a dead letter's reason. Each segment begins with one header frame. The checksum
 * covers the body; numbers are doubles because every one of them is a whole number below 2^53.
 */
import { crc32 } from "node:zlib";
import type { LogEntry } from "./entry.js";

const PREFIX = 8;
const FIXED = 1 + 8 * 4 + 2 + 2;
const HEADER_FIXED = 1 + 8;
const MAX_TEXT = 0xffff;

/** Longest body that is believed; a longer one is damage. */
const MAX_BODY = 16 * 1024 * 1024;

const KIND = { header: 0, trade: 1, "dead-letter": 2, gap: 3 } as const;

/** What stands at a place of a segment. */
export type Frame =
  | { readonly kind: "entry"; readonly entry: LogEntry; readonly bytes: number }
  | { readonly kind: "header"; readonly firstSeq: number; readonly json: string; readonly bytes: number }
  /** The bytes end before the frame does; `bytes` of it are needed, as far as is known. */
  | { readonly kind: "short"; readonly bytes: number }
  | { readonly kind: "damaged"; readonly reason: string };

const clip = (text: string): Buffer => {
  const bytes = Buffer.from(text, "utf8");
  return bytes.length <= MAX_TEXT ? bytes : bytes.subarray(0, MAX_TEXT);
};

function seal(frame: Buffer): Buffer {
  frame.writeUInt32LE(frame.length - PREFIX, 0);
  frame.writeUInt32LE(crc32(frame.subarray(PREFIX)), 4);
  return frame;
}

const noteOf = (entry: LogEntry): string =>
  entry.kind === "trade" ? (entry.position ?? "") : entry.kind === "dead-letter" ? entry.reason : "";

/** The frame of one entry. */
export function encodeEntry(entry: LogEntry): Buffer {
  const key = clip(entry.key);
  const note = clip(noteOf(entry));
  const frame = Buffer.allocUnsafe(PREFIX + FIXED + key.length + note.length + entry.value.length);
  let at = frame.writeUInt8(KIND[entry.kind], PREFIX);
  at = frame.writeDoubleLE(entry.seq, at);
  at = frame.writeDoubleLE(entry.receivedAt, at);
  at = frame.writeDoubleLE(entry.kind === "trade" ? entry.eventTime : entry.receivedAt, at);
  at = frame.writeDoubleLE(entry.kind === "trade" ? (entry.dayVolume ?? Number.NaN) : Number.NaN, at);
  at = frame.writeUInt16LE(key.length, at);
  at += key.copy(frame, at);
  at = frame.writeUInt16LE(note.length, at);
  at += note.copy(frame, at);
  entry.value.copy(frame, at);
  return seal(frame);
}

/** The frame a segment begins with. */
export function encodeHeader(firstSeq: number, json: string): Buffer {
  const text = Buffer.from(json, "utf8");
  const frame = Buffer.allocUnsafe(PREFIX + HEADER_FIXED + text.length);
  const at = frame.writeDoubleLE(firstSeq, frame.writeUInt8(KIND.header, PREFIX));
  text.copy(frame, at);
  return seal(frame);
}

/** The frame that begins at `at`. The value shares memory with `bytes`. */
export function decodeFrame(bytes: Buffer, at: number): Frame {
  const left = bytes.length - at;
  if (left < PREFIX) return { kind: "short", bytes: PREFIX };
  const length = bytes.readUInt32LE(at);
  if (length < HEADER_FIXED || length > MAX_BODY) return { kind: "damaged", reason: `length ${length}` };
  if (left < PREFIX + length) return { kind: "short", bytes: PREFIX + length };
  const body = bytes.subarray(at + PREFIX, at + PREFIX + length);
  if (crc32(body) !== bytes.readUInt32LE(at + 4)) return { kind: "damaged", reason: "checksum" };
  const kind = body.readUInt8(0);
  if (kind === KIND.header) {
    const json = body.toString("utf8", HEADER_FIXED);
    return { kind: "header", firstSeq: body.readDoubleLE(1), json, bytes: PREFIX + length };
  }
  const entry = length < FIXED ? undefined : decodeEntry(kind, body);
  if (entry === undefined) return { kind: "damaged", reason: `kind ${kind}, ${length} bytes` };
  return { kind: "entry", entry, bytes: PREFIX + length };
}

function decodeEntry(kind: number, body: Buffer): LogEntry | undefined {
  const seq = body.readDoubleLE(1);
  const receivedAt = body.readDoubleLE(9);
  const keyEnd = 35 + body.readUInt16LE(33);
  if (keyEnd + 2 > body.length) return undefined;
  const noteEnd = keyEnd + 2 + body.readUInt16LE(keyEnd);
  if (noteEnd > body.length) return undefined;
  const key = body.toString("utf8", 35, keyEnd);
  const note = body.toString("utf8", keyEnd + 2, noteEnd);
  const common = { seq, receivedAt, key, value: body.subarray(noteEnd) };
  switch (kind) {
    case KIND.trade: {
      const dayVolume = body.readDoubleLE(25);
      return {
        kind: "trade",
        ...common,
        eventTime: body.readDoubleLE(17),
        position: note === "" ? undefined : note,
        dayVolume: Number.isNaN(dayVolume) ? undefined : dayVolume,
      };
    }
    case KIND["dead-letter"]:
      return { kind: "dead-letter", ...common, reason: note };
    case KIND.gap:
      return { kind: "gap", ...common };
    default:
      return undefined;
  }
}
