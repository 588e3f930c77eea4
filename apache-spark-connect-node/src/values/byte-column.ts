import { InvalidArgumentError } from "../errors.js";

const MOST = 2 ** 31 - 1;

/** Collects values of variable length, in the order of their indices; those that are left out are empty. */
export class ByteColumn {
  readonly #offsets: Int32Array;
  #bytes = Buffer.allocUnsafe(1024);
  #size = 0;
  #next = 0;

  constructor(length: number) {
    this.#offsets = new Int32Array(length + 1);
  }

  addText(index: number, text: string): void {
    this.#begin(index, text.length * 3);
    const written = this.#bytes.write(text, this.#size, "utf8");
    if (written !== text.length && /\p{Surrogate}/u.test(text)) {
      throw new InvalidArgumentError("The text has half of a surrogate pair, which UTF-8 cannot hold.");
    }
    this.#size += written;
  }

  add(index: number, bytes: Uint8Array): void {
    this.#begin(index, bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  end(): { readonly valueOffsets: Int32Array; readonly data: Uint8Array } {
    this.#offsets.fill(this.#size, this.#next);
    return { valueOffsets: this.#offsets, data: this.#bytes.subarray(0, this.#size) };
  }

  #begin(index: number, most: number): void {
    this.#offsets.fill(this.#size, this.#next, index + 1);
    this.#next = index + 1;
    const needed = this.#size + most;
    if (needed <= this.#bytes.length) return;
    if (needed > MOST) throw new InvalidArgumentError("The values of the column have more than 2 GiB together.");
    const grown = Buffer.allocUnsafe(Math.min(MOST, Math.max(needed, this.#bytes.length * 2)));
    this.#bytes.copy(grown, 0, 0, this.#size);
    this.#bytes = grown;
  }
}
