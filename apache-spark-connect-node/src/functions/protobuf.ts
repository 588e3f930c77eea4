import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";
import type { Options } from "../readwrite/options.js";
import { given, optionsMap } from "./arguments.js";

/**
 * The struct of the bytes of a Protocol Buffers message. `binaryDescriptorSet` is what `protoc --descriptor_set_out` writes,
 * with `--include_imports`; without it, the message's name is that of a Java class of the server. Bytes that do not fit are
 * an error, or null in the mode `PERMISSIVE`. The server needs spark-protobuf.
 */
export function from_protobuf(
  data: ColumnOrName,
  messageName: string,
  binaryDescriptorSet?: Uint8Array,
  options?: Options,
): Column {
  return converted("from_protobuf", data, messageName, binaryDescriptorSet, options);
}

/** A struct as the bytes of a Protocol Buffers message; see {@link from_protobuf}. The server needs spark-protobuf. */
export function to_protobuf(
  data: ColumnOrName,
  messageName: string,
  binaryDescriptorSet?: Uint8Array,
  options?: Options,
): Column {
  return converted("to_protobuf", data, messageName, binaryDescriptorSet, options);
}

function converted(
  name: string,
  data: ColumnOrName,
  messageName: string,
  descriptors: Uint8Array | undefined,
  options: Options | undefined,
): Column {
  return callFunction(name, [
    namedOrColumn(data),
    messageName,
    ...given(descriptors),
    ...given(options).map(optionsMap),
  ]);
}
