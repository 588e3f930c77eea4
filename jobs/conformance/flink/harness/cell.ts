import { Timestamp, type Value } from "apache-spark-connect-node";
import type { Type } from "market-data-stream-pipeline";

/** The text of a value that Spark gave for a type of Flink, as the recorder writes Flink's. */
export function cellText(value: Value, type: Type): string | null {
  if (value === null) return null;
  switch (type.kind) {
    case "TIMESTAMP":
      return timeText(String(value), type.precision);
    case "TIMESTAMP_LTZ":
      return `${timeText(String(value), type.precision)}Z`;
    case "TIME":
      return fraction(String(value), type.precision);
    case "INTERVAL_DAY_TIME":
      return String(BigInt(String(value)) / 1000n);
    case "BINARY":
    case "VARBINARY":
      return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : String(value);
    case "ARRAY":
      return Array.isArray(value) ? JSON.stringify(value.map((each) => cellText(each, type.element))) : String(value);
    case "MAP": {
      if (!(value instanceof Map)) return String(value);
      const pairs = [...value].map(([key, each]) =>
        JSON.stringify([cellText(key, type.key), cellText(each, type.value)]),
      );
      return `[${pairs.sort().join(",")}]`;
    }
    case "MULTISET": {
      const key = type.element;
      const count: Type = { kind: "INT", nullable: false };
      return cellText(value, { kind: "MAP", key, value: count, nullable: type.nullable });
    }
    case "ROW":
      if (typeof value !== "object" || value instanceof Timestamp) return String(value);
      return JSON.stringify(
        Object.values(value).map((each, index) => cellText(each, type.fields[index]?.type ?? type)),
      );
    default:
      return String(value);
  }
}

/** `2026-01-31T12:00:00.123456Z` as `2026-01-31 12:00:00.123`. */
const timeText = (text: string, digits: number): string => fraction(text.replace("T", " ").replace("Z", ""), digits);

function fraction(text: string, digits: number): string {
  const [seconds = "", rest = ""] = text.split(".");
  return digits === 0 ? seconds : `${seconds}.${rest.slice(0, digits).padEnd(digits, "0")}`;
}
