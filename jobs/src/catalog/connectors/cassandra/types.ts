import type { Type } from "../../types.js";

/** The type of CQL, or why there is none. */
export function cqlType(type: Type): { readonly cql: string } | { readonly reason: string } {
  switch (type.kind) {
    case "CHAR":
    case "VARCHAR":
      return { cql: "text" };
    case "BINARY":
    case "VARBINARY":
      return { cql: "blob" };
    case "BOOLEAN":
    case "TINYINT":
    case "SMALLINT":
    case "INT":
    case "BIGINT":
    case "FLOAT":
    case "DOUBLE":
    case "DECIMAL":
    case "DATE":
      return { cql: type.kind.toLowerCase() };
    case "TIMESTAMP_LTZ":
      if (type.precision > 3) return { reason: "Cassandra keeps milliseconds: use TIMESTAMP_LTZ(3)" };
      return { cql: "timestamp" };
    case "TIMESTAMP":
      return { reason: "Cassandra's timestamp is an instant: use TIMESTAMP_LTZ(3)" };
    case "ARRAY": {
      const element = cqlType(type.element);
      return "reason" in element ? element : { cql: `frozen<list<${element.cql}>>` };
    }
    case "MAP": {
      const key = cqlType(type.key);
      const value = cqlType(type.value);
      if ("reason" in key) return key;
      return "reason" in value ? value : { cql: `frozen<map<${key.cql}, ${value.cql}>>` };
    }
    default:
      return { reason: `${type.kind} in Cassandra is not supported yet` };
  }
}
