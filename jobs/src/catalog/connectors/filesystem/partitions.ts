import { found, Problem } from "../../problem.js";
import { caseWhen, fn, lit, rawCast } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { PhysicalTableColumn } from "../../table.js";
import { shapeText, type Type, types } from "../../types.js";
import type { TableDraft } from "../connector.js";
import { fileMetadata } from "./metadata.js";

/** Columns whose values stand in the names of folders, `dt=2024-01-31`, and not in the records. */
export interface Partitions {
  /** From the outermost folder to the innermost. */
  readonly names: readonly string[];
  /** The text that stands for NULL. */
  readonly defaultName: string;
  /** For people; empty when there are none. */
  readonly description: string;
}

/** Ends with an error for a column whose values Flink could not read from a folder. */
export function partitionsOf({ partitionedBy, physical }: TableDraft, defaultName: string): Partitions {
  const diagnostics = physical.flatMap(({ name, type, place }) => {
    if (!partitionedBy.includes(name) || kinds.includes(type.kind)) return [];
    const message = `Column \`${name}\` of type ${shapeText(type)} does not go with PARTITIONED BY`;
    return [found(place, { code: "MDSP2206", message, hint: `a partition is one of ${kinds.join(", ")}` })];
  });
  if (diagnostics.length > 0) throw new Problem(diagnostics);
  const description = partitionedBy.length === 0 ? "" : `, in folders by ${partitionedBy.join(", ")}`;
  return { names: partitionedBy, defaultName, description };
}

/** Types that Flink makes of the name of a folder. */
const kinds: readonly Type["kind"][] = [
  "CHAR",
  "VARCHAR",
  "BOOLEAN",
  "TINYINT",
  "SMALLINT",
  "INT",
  "BIGINT",
  "FLOAT",
  "DOUBLE",
  "DATE",
  "TIMESTAMP",
];

/**
 * What a value is in the name of a folder: as Flink writes it, but for DATE, of which Flink writes the number of its day
 * and cannot read that again. NULL and the empty text are the default name.
 */
export function textOfFolder(value: spark.Expression, type: Type, defaultName: string): spark.Expression {
  const text = type.kind === "TIMESTAMP" ? timeText(value) : rawCast(value, types.string);
  return fn("coalesce", fn("nullif", text, lit.string("")), lit.string(defaultName));
}

/** As Java writes a time: without seconds that are none, the fraction in groups of three digits. */
function timeText(value: spark.Expression): spark.Expression {
  const form = (pattern: string) => fn("date_format", value, lit.string(pattern));
  const whole = fn("==", fn("date_trunc", lit.string("SECOND"), value), value);
  const minutes = fn("==", fn("date_trunc", lit.string("MINUTE"), value), value);
  const millis = fn("==", fn("date_trunc", lit.string("MILLISECOND"), value), value);
  return caseWhen(
    [
      [minutes, form("yyyy-MM-dd'T'HH:mm")],
      [whole, form("yyyy-MM-dd'T'HH:mm:ss")],
      [millis, form("yyyy-MM-dd'T'HH:mm:ss.SSS")],
    ],
    form("yyyy-MM-dd'T'HH:mm:ss.SSSSSS"),
  );
}

/** The text of a column in the path of a file: of the innermost folder that is named so. */
export function folderText(name: string): spark.Expression {
  const path = withoutPercent(fileMetadata("file_path"));
  const pattern = lit.string(`^.*/${quotedPattern(escapedName(name))}=([^/]+)/`);
  const text = fn("regexp_extract", path, pattern, lit.int(1));
  const message = fn("concat", lit.string(`There is no folder ${name}=… in the path of the file `), path);
  return withoutPercent(caseWhen([[fn("==", text, lit.string("")), fn("raise_error", message)]], text));
}

/** The value that such a text means. */
export function folderValue(text: spark.Expression, column: PhysicalTableColumn, defaultName: string) {
  const given = fn("nullif", text, lit.string(defaultName));
  const { name, type } = column;
  switch (type.kind) {
    case "CHAR":
    case "VARCHAR":
      return given;
    case "BOOLEAN":
      return fn("=", fn("lower", given), lit.string("true"));
    default: {
      const message = fn("concat", lit.string(`A folder is no ${shapeText(type)}: ${name}=`), given);
      const wrong = caseWhen([[fn("isnotnull", given), fn("raise_error", message)]]);
      return fn("coalesce", rawCast(given, type, "null"), wrong);
    }
  }
}

/** `%3A` as `:`. The function is one for queries of the web, to which a plus sign is a blank. */
function withoutPercent(text: spark.Expression): spark.Expression {
  const decoded = fn("try_url_decode", fn("replace", text, lit.string("+"), lit.string("%2B")));
  return fn("coalesce", decoded, text);
}

/** A name as Hive, Flink and Spark write it into a path. */
const escapedName = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is escaped
  name.replaceAll(/[\u0001-\u001f"#%'*/:=?\\\u007f{[\]^]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });

const quotedPattern = (text: string): string => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, "\\$&");
