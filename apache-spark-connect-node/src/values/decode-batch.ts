import { RecordBatchReader } from "apache-arrow";
import { ProtocolError } from "../errors.js";
import type { ExecutePlanResponse_ArrowBatch } from "../gen/spark/connect/base_pb.js";
import type { StructType } from "../types/data-type.js";
import { registerCodecs } from "./compression.js";
import { structReader } from "./decode-column.js";
import type { Row, ValueOptions } from "./value.js";

registerCodecs();

/** The rows of one Arrow stream, as the server sends it: schema, then record batches. */
export function decodeRows(arrow: Uint8Array, schema: StructType, options: ValueOptions = {}): Row[] {
  const rows: Row[] = [];
  for (const batch of RecordBatchReader.from(arrow)) {
    const read = structReader(batch.data, schema.fields, options);
    for (let index = 0; index < batch.numRows; index++) rows.push(read(index));
  }
  return rows;
}

/**
 * Puts the Arrow batches of one execution together, which the server may send in chunks, and checks that none is missing.
 */
export class BatchAssembler {
  readonly #chunks: Uint8Array[] = [];
  #rows = 0n;

  /**
   * Takes the next response's batch.
   * @returns the whole batch as an Arrow stream; undefined while chunks are missing.
   * @throws {ProtocolError} when a chunk or a batch was left out.
   */
  add(batch: ExecutePlanResponse_ArrowBatch): Uint8Array | undefined {
    const expected = BigInt(this.#chunks.length);
    const index = batch.chunkIndex ?? 0n;
    if (index !== expected) {
      throw new ProtocolError(
        `Chunk ${index} of an Arrow batch came where chunk ${expected} was due; a part of the result is missing.`,
      );
    }
    if (expected === 0n && batch.startOffset !== undefined && batch.startOffset !== this.#rows) {
      throw new ProtocolError(
        `An Arrow batch starts at row ${batch.startOffset}, but ${this.#rows} rows came before it; a part of the result is missing.`,
      );
    }
    this.#chunks.push(batch.data);
    const chunks = batch.numChunksInBatch ?? 0n;
    if (chunks > BigInt(this.#chunks.length)) return undefined;
    this.#rows += batch.rowCount;
    const [only = new Uint8Array(), ...more] = this.#chunks.splice(0);
    return more.length === 0 ? only : Buffer.concat([only, ...more]);
  }

  /** @throws {ProtocolError} when the execution ended within a batch. */
  end(): void {
    if (this.#chunks.length > 0) {
      throw new ProtocolError("The result ended in the middle of an Arrow batch; a part of it is missing.");
    }
  }
}
