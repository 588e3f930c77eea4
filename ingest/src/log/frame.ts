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
import type { LogEntry, NewEntry } from "./entry.js";

const PREFIX = 8;
const FIXED = 1 + 8 * 4 + 2 + 2;
const HEADER_FIXED = 1 + 8;
const MAX_TEXT = 0xffff;
/** Most bytes of one UTF-16 unit in UTF-8. */
const UTF8_ROOM = 3;

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

const noteOf = (entry: NewEntry): string =>
  entry.kind === "trade" ? (entry.position ?? "") : entry.kind === "dead-letter" ? entry.reason : "";

function seal(bytes: Buffer, at: number, end: number): number {
  bytes.writeUInt32LE(end - at - PREFIX, at);
  bytes.writeUInt32LE(crc32(bytes.subarray(at + PREFIX, end)), at + 4);
  return end;
}

/** Bytes that the entry's frame takes at most. */
export function frameRoom(entry: NewEntry): number {
  const texts = UTF8_ROOM * (entry.key.length + noteOf(entry).length);
  return PREFIX + FIXED + texts + entry.value.length;
}

/** Length and UTF-8 bytes; a text that is too long is cut. Returns where it ends. */
function writeText(bytes: Buffer, text: string, at: number): number {
  const length = bytes.write(text, at + 2, Math.min(MAX_TEXT, bytes.length - at - 2), "utf8");
  bytes.writeUInt16LE(length, at);
  return at + 2 + length;
}

/** Writes the frame of one entry at `begin`, where {@link frameRoom} must be free, and returns where it ends. */
export function writeEntry(bytes: Buffer, begin: number, entry: NewEntry, seq: number): number {
  let at = bytes.writeUInt8(KIND[entry.kind], begin + PREFIX);
  at = bytes.writeDoubleLE(seq, at);
  at = bytes.writeDoubleLE(entry.receivedAt, at);
  at = bytes.writeDoubleLE(entry.kind === "trade" ? entry.eventTime : entry.receivedAt, at);
  at = bytes.writeDoubleLE(entry.kind === "trade" ? (entry.dayVolume ?? Number.NaN) : Number.NaN, at);
  at = writeText(bytes, entry.key, at);
  at = writeText(bytes, noteOf(entry), at);
  bytes.set(entry.value, at);
  return seal(bytes, begin, at + entry.value.length);
}

/** The frame of one entry, by itself. */
export function encodeEntry({ seq, ...entry }: LogEntry): Buffer {
  const bytes = Buffer.allocUnsafe(frameRoom(entry));
  return bytes.subarray(0, writeEntry(bytes, 0, entry, seq));
}

/** The frame a segment begins with. */
export function encodeHeader(firstSeq: number, json: string): Buffer {
  const text = Buffer.from(json, "utf8");
  const frame = Buffer.allocUnsafe(PREFIX + HEADER_FIXED + text.length);
  const at = frame.writeDoubleLE(firstSeq, frame.writeUInt8(KIND.header, PREFIX));
  text.copy(frame, at);
  seal(frame, 0, frame.length);
  return frame;
}

/** The frame that begins at `at`. The value shares memory with `bytes`. */
export function decodeFrame(bytes: Buffer, at: number): Frame {
  const left = bytes.length - at;
  if (left < PREFIX) return { kind: "short", bytes: PREFIX };
  const length = bytes.readUInt32LE(at);
  if (length < HEADER_FIXED || length > MAX_BODY) return { kind: "damaged", reason: `length ${length}` };
  if (left < PREFIX + length) return { kind: "short", bytes: PREFIX + length };
  const begin = at + PREFIX;
  const end = begin + length;
  if (crc32(bytes.subarray(begin, end)) !== bytes.readUInt32LE(at + 4)) return { kind: "damaged", reason: "checksum" };
  const kind = bytes[begin] ?? -1;
  if (kind === KIND.header) {
    const json = bytes.toString("utf8", begin + HEADER_FIXED, end);
    return { kind: "header", firstSeq: bytes.readDoubleLE(begin + 1), json, bytes: PREFIX + length };
  }
  const entry = length < FIXED ? undefined : decodeEntry(kind, bytes, begin, end);
  if (entry === undefined) return { kind: "damaged", reason: `kind ${kind}, ${length} bytes` };
  return { kind: "entry", entry, bytes: PREFIX + length };
}

function decodeEntry(kind: number, bytes: Buffer, begin: number, end: number): LogEntry | undefined {
  const seq = bytes.readDoubleLE(begin + 1);
  const receivedAt = bytes.readDoubleLE(begin + 9);
  const keyAt = begin + 35;
  const keyEnd = keyAt + bytes.readUInt16LE(keyAt - 2);
  const noteAt = keyEnd + 2;
  if (noteAt > end) return undefined;
  const noteEnd = noteAt + bytes.readUInt16LE(keyEnd);
  if (noteEnd > end) return undefined;
  const key = bytes.toString("utf8", keyAt, keyEnd);
  const note = noteEnd === noteAt ? "" : bytes.toString("utf8", noteAt, noteEnd);
  const value = bytes.subarray(noteEnd, end);
  switch (kind) {
    case KIND.trade: {
      const dayVolume = bytes.readDoubleLE(begin + 25);
      return {
        kind: "trade",
        seq,
        receivedAt,
        key,
        value,
        eventTime: bytes.readDoubleLE(begin + 17),
        position: note === "" ? undefined : note,
        dayVolume: Number.isNaN(dayVolume) ? undefined : dayVolume,
      };
    }
    case KIND["dead-letter"]:
      return { kind: "dead-letter", seq, receivedAt, key, value, reason: note };
    case KIND.gap:
      return { kind: "gap", seq, receivedAt, key, value };
    default:
      return undefined;
  }
}
