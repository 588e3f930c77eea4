import { CompressionType, compressionRegistry } from "apache-arrow";
import { decompress as unzstd } from "fzstd";
import lz4 from "lz4js";

/**
 * Lets apache-arrow read what a server with `spark.sql.execution.arrow.compression.codec` sends. Node 20 has neither
 * codec; these two are JavaScript. The copies begin at a place where numbers of 64 bits may stand.
 */
export function registerCodecs(): void {
  compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: (bytes) => lz4.decompress(bytes).slice() });
  compressionRegistry.set(CompressionType.ZSTD, { decode: (bytes) => unzstd(bytes).slice() });
}
