import { ProtocolError } from "../errors.js";
import { formatDecimal } from "./decimal.js";
import { floorDiv, formatDate, formatMicros, formatTime, Timestamp } from "./timestamp.js";
import type { Row, Value } from "./value.js";

/**
 * A value of Spark's VARIANT: any JSON value, and those of SQL that JSON lacks, with its type inside. In rows given to
 * `createDataFrame` it stands for itself; `functions.parse_json` makes one of text. Since Spark 4.0.
 *
 * Its bytes are those of Parquet's variant (https://parquet.apache.org/docs/file-format/types/variantencoding/).
 */
export class Variant {
  readonly value: Uint8Array;
  /** The names of the fields of all objects inside. */
  readonly metadata: Uint8Array;

  constructor(value: Uint8Array, metadata: Uint8Array) {
    this.value = value;
    this.metadata = metadata;
  }

  /**
   * The value inside, as results hold values of its type; objects are plain objects. An integer is a number where a
   * number holds it exactly, or else a bigint: its width in bits says only how large it is.
   * @throws {ProtocolError} when the bytes are no variant, or of a type that later versions of Spark may add.
   */
  toValue(): Value {
    try {
      return new Decoder(this.value, this.metadata).valueAt(0);
    } catch (error) {
      // What DataView throws beyond the end of the bytes.
      if (error instanceof RangeError)
        throw new ProtocolError("The bytes of a VARIANT end too early.", { cause: error });
      throw error;
    }
  }

  /** For JSON.stringify, which refuses integers beyond 2^53. */
  toJSON(): Value {
    return this.toValue();
  }
}

/** What the lowest two bits of a value's first byte say; what is none of these is an array. */
const PRIMITIVE = 0;
const SHORT_STRING = 1;
const OBJECT = 2;

const VERSION = 1;
const text = new TextDecoder();

class Decoder {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #names: readonly string[];

  constructor(value: Uint8Array, metadata: Uint8Array) {
    this.#bytes = value;
    this.#view = viewOf(value);
    this.#names = namesIn(metadata);
  }

  valueAt(start: number): Value {
    const first = this.#view.getUint8(start);
    const header = first >> 2;
    switch (first & 3) {
      case PRIMITIVE:
        return this.#primitive(header, start + 1);
      case SHORT_STRING:
        return text.decode(this.#slice(start + 1, header));
      case OBJECT:
        return this.#object(header, start + 1);
      default:
        return this.#array(header, start + 1);
    }
  }

  #object(header: number, start: number): Row {
    const [offsetSize, idSize] = [(header & 3) + 1, ((header >> 2) & 3) + 1];
    const countSize = header & 0b10000 ? 4 : 1;
    const count = uint(this.#view, start, countSize);
    const ids = start + countSize;
    const offsets = ids + count * idSize;
    const values = offsets + (count + 1) * offsetSize;
    const entries = Array.from({ length: count }, (_, n): [string, Value] => {
      const name = this.#names[uint(this.#view, ids + n * idSize, idSize)];
      if (name === undefined) throw new ProtocolError("A VARIANT has a field without a name.");
      return [name, this.valueAt(values + uint(this.#view, offsets + n * offsetSize, offsetSize))];
    });
    return Object.fromEntries(entries);
  }

  #array(header: number, start: number): Value[] {
    const offsetSize = (header & 3) + 1;
    const countSize = header & 0b100 ? 4 : 1;
    const count = uint(this.#view, start, countSize);
    const offsets = start + countSize;
    const values = offsets + (count + 1) * offsetSize;
    return Array.from({ length: count }, (_, n) =>
      this.valueAt(values + uint(this.#view, offsets + n * offsetSize, offsetSize)),
    );
  }

  #primitive(type: number, at: number): Value {
    const view = this.#view;
    switch (type) {
      case 0:
        return null;
      case 1:
      case 2:
        return type === 1;
      case 3:
        return view.getInt8(at);
      case 4:
        return view.getInt16(at, true);
      case 5:
        return view.getInt32(at, true);
      case 6:
        return exactInteger(view.getBigInt64(at, true));
      case 7:
        return view.getFloat64(at, true);
      case 8:
        return formatDecimal(BigInt(view.getInt32(at + 1, true)), view.getUint8(at));
      case 9:
        return formatDecimal(view.getBigInt64(at + 1, true), view.getUint8(at));
      case 10: {
        const unscaled = (view.getBigInt64(at + 9, true) << 64n) | view.getBigUint64(at + 1, true);
        return formatDecimal(unscaled, view.getUint8(at));
      }
      case 11:
        return formatDate(view.getInt32(at, true));
      case 12:
        return new Timestamp(view.getBigInt64(at, true));
      case 13:
        return formatMicros(view.getBigInt64(at, true));
      case 14:
        return view.getFloat32(at, true);
      case 15:
        return this.#slice(at + 4, view.getUint32(at, true)).slice();
      case 16:
        return text.decode(this.#slice(at + 4, view.getUint32(at, true)));
      case 17:
        return formatTime(view.getBigInt64(at, true) * 1000n, 6);
      case 18:
        return new Timestamp(floorDiv(view.getBigInt64(at, true), 1000n));
      case 19:
        return formatMicros(floorDiv(view.getBigInt64(at, true), 1000n));
      case 20:
        return formatUuid(this.#slice(at, 16));
      default:
        throw new ProtocolError(`A VARIANT holds a value of type ${type}, which this client does not know.`);
    }
  }

  #slice(start: number, length: number): Uint8Array {
    return sliceOf(this.#bytes, start, length);
  }
}

/** The names in a variant's metadata: a header, how many, where each begins, their bytes. */
function namesIn(metadata: Uint8Array): readonly string[] {
  const view = viewOf(metadata);
  const header = view.getUint8(0);
  if ((header & 15) !== VERSION) {
    throw new ProtocolError(`A VARIANT is of version ${header & 15}; this client reads version ${VERSION}.`);
  }
  const size = (header >> 6) + 1;
  const count = uint(view, 1, size);
  const offsets = 1 + size;
  const names = offsets + (count + 1) * size;
  return Array.from({ length: count }, (_, n) => {
    const [from, to] = [uint(view, offsets + n * size, size), uint(view, offsets + (n + 1) * size, size)];
    return text.decode(sliceOf(metadata, names + from, to - from));
  });
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function sliceOf(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (length < 0 || start + length > bytes.length) throw new ProtocolError("The bytes of a VARIANT end too early.");
  return bytes.subarray(start, start + length);
}

/** An unsigned integer of one to four bytes, the lowest first. */
function uint(view: DataView, at: number, size: number): number {
  let value = 0;
  for (let byte = size - 1; byte >= 0; byte--) value = value * 256 + view.getUint8(at + byte);
  return value;
}

function exactInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function formatUuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
