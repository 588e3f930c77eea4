/** What a code of the syntax means; docs/errors.md is made from these entries. */
export interface SyntaxCodeEntry {
  readonly code: string;
  readonly title: string;
  readonly explanation: string;
  /** A text that gives this code, and the same put right. */
  readonly wrong: string;
  readonly right: string;
}

/** All codes of the lexer and the parser, MDSP1xxx. */
export const syntaxCodes: readonly SyntaxCodeEntry[] = [
  {
    code: "MDSP1001",
    title: "Unexpected character",
    explanation: "The character has no meaning in SQL. Typographic quotes, copied from a document, are a common cause.",
    wrong: "SELECT ‘a’",
    right: "SELECT 'a'",
  },
  {
    code: "MDSP1002",
    title: "String not closed",
    explanation: "A string starts with ' and ends with '. A quote inside it is written twice.",
    wrong: "SELECT 'it's'",
    right: "SELECT 'it''s'",
  },
  {
    code: "MDSP1003",
    title: "Quoted name not closed or empty",
    explanation: "A quoted name starts and ends with a backtick and has at least one character.",
    wrong: "SELECT `open FROM t",
    right: "SELECT `open` FROM t",
  },
  {
    code: "MDSP1004",
    title: "Comment not closed",
    explanation: "A comment that starts with /* ends with */. Comments do not nest.",
    wrong: "SELECT 1 /* one",
    right: "SELECT 1 /* one */",
  },
  {
    code: "MDSP1005",
    title: "Double quotes",
    explanation: "Strings are written in single quotes and names in backticks, as in Flink.",
    wrong: 'SELECT "price" FROM trades',
    right: "SELECT `price` FROM trades",
  },
  {
    code: "MDSP1006",
    title: "Malformed number",
    explanation: "Letters follow directly on digits. A name that starts with a digit needs backticks.",
    wrong: "SELECT 1s FROM bars",
    right: "SELECT `1s` FROM bars",
  },
  {
    code: "MDSP1007",
    title: "Operator of another language",
    explanation: "SQL writes = for equality, AND for conjunction, and CAST(value AS type) for a conversion.",
    wrong: "SELECT a == b FROM t",
    right: "SELECT a = b FROM t",
  },
  {
    code: "MDSP1008",
    title: "Malformed binary literal",
    explanation: "X'…' holds hexadecimal digits, two for each byte.",
    wrong: "SELECT X'ABC'",
    right: "SELECT X'0ABC'",
  },
  {
    code: "MDSP1009",
    title: "Malformed escape of Unicode",
    explanation: "In U&'…' a backslash, or the sign of UESCAPE, begins four hexadecimal digits.",
    wrong: "SELECT U&'\\E4'",
    right: "SELECT U&'\\00E4'",
  },
  {
    code: "MDSP1101",
    title: "Unexpected token",
    explanation: "Something else must stand at this place; the message lists what could.",
    wrong: "SELECT price FORM trades",
    right: "SELECT price FROM trades",
  },
  {
    code: "MDSP1102",
    title: "Reserved word as a name",
    explanation: "The word has a meaning of its own in the grammar. In backticks it is a name.",
    wrong: "CREATE TABLE t (order INT)",
    right: "CREATE TABLE t (`order` INT)",
  },
  {
    code: "MDSP1103",
    title: "Statement ends too early",
    explanation: "The statement, or the file, ends where something must still follow.",
    wrong: "SELECT price FROM",
    right: "SELECT price FROM trades",
  },
  {
    code: "MDSP1104",
    title: "Missing ;",
    explanation: "Statements are separated by semicolons.",
    wrong: "SET 'a' = 'b' SET 'c' = 'd'",
    right: "SET 'a' = 'b'; SET 'c' = 'd'",
  },
  {
    code: "MDSP1105",
    title: "Unknown statement",
    explanation: "No statement starts with this word.",
    wrong: "SELCT 1",
    right: "SELECT 1",
  },
  {
    code: "MDSP1106",
    title: "Nested too deep",
    explanation: "Expressions and queries can be nested 200 levels deep. Name parts of it in WITH or in views.",
    wrong: `SELECT ${"(".repeat(300)}1${")".repeat(300)}`,
    right: "SELECT ((1))",
  },
  {
    code: "MDSP1107",
    title: "Parenthesis that closes nothing",
    explanation: "There is one closing parenthesis too many, or an opening one is missing.",
    wrong: "SELECT 1 FROM t)",
    right: "SELECT 1 FROM t",
  },
  {
    code: "MDSP1108",
    title: "Operator that Flink does not have",
    explanation: "Other systems have the operator; Flink writes it differently, as the hint says.",
    wrong: "SELECT a != b FROM t",
    right: "SELECT a <> b FROM t",
  },
  {
    code: "MDSP1201",
    title: "Unknown type",
    explanation:
      "The type is not one of Flink's. Names of types of other systems have a counterpart, given in the hint.",
    wrong: "CREATE TABLE t (name TEXT)",
    right: "CREATE TABLE t (name STRING)",
  },
  {
    code: "MDSP1202",
    title: "Number out of its range",
    explanation:
      "Lengths start at 1, precisions of seconds go from 0 to 9, of DECIMAL from 1 to 38, its scale up to that.",
    wrong: "CREATE TABLE t (at TIMESTAMP(12))",
    right: "CREATE TABLE t (at TIMESTAMP(9))",
  },
  {
    code: "MDSP1203",
    title: "Type without parameters",
    explanation: "Only types with a length or a precision take parameters.",
    wrong: "CREATE TABLE t (a INT(11))",
    right: "CREATE TABLE t (a INT)",
  },
  {
    code: "MDSP1301",
    title: "Unknown unit of time",
    explanation:
      "Units are YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND, and, outside of intervals, some more.",
    wrong: "SELECT INTERVAL '5' MINUT",
    right: "SELECT INTERVAL '5' MINUTE",
  },
  {
    code: "MDSP1302",
    title: "Malformed interval",
    explanation:
      "The text of an interval does not fit its unit, or its first number has more digits than two, or than the unit says.",
    wrong: "SELECT INTERVAL '5m' MINUTE",
    right: "SELECT INTERVAL '5' MINUTE",
  },
  {
    code: "MDSP1303",
    title: "No such interval",
    explanation: "Intervals are of one unit, YEAR TO MONTH, or from DAY, HOUR or MINUTE to a smaller unit.",
    wrong: "SELECT INTERVAL '1 1' MONTH TO DAY",
    right: "SELECT INTERVAL '1-1' YEAR TO MONTH",
  },
  {
    code: "MDSP1304",
    title: "Malformed date or time",
    explanation: "The text is not a date or time of the calendar, or not written as year-month-day hour:minute:second.",
    wrong: "SELECT DATE '2023-02-29'",
    right: "SELECT DATE '2024-02-29'",
  },
  {
    code: "MDSP1401",
    title: "Option given twice",
    explanation: "Each option can be given once; which of two would hold is not clear.",
    wrong: "CREATE TABLE t (a INT) WITH ('format' = 'json', 'format' = 'avro')",
    right: "CREATE TABLE t (a INT) WITH ('format' = 'avro')",
  },
  {
    code: "MDSP1402",
    title: "Join with a condition it cannot have",
    explanation: "CROSS JOIN and NATURAL JOIN have no ON and no USING.",
    wrong: "SELECT 1 FROM a CROSS JOIN b ON a.x = b.x",
    right: "SELECT 1 FROM a JOIN b ON a.x = b.x",
  },
  {
    code: "MDSP1403",
    title: "Setting without quotes",
    explanation: "Keys and values of SET and RESET are strings.",
    wrong: "SET execution.runtime-mode = streaming",
    right: "SET 'execution.runtime-mode' = 'streaming'",
  },
  {
    code: "MDSP1404",
    title: "Statement set with something else than inserts",
    explanation: "Between BEGIN and END stand one or more INSERT statements and nothing else.",
    wrong: "EXECUTE STATEMENT SET BEGIN SELECT 1; END",
    right: "EXECUTE STATEMENT SET BEGIN INSERT INTO t SELECT 1; END",
  },
  {
    code: "MDSP1405",
    title: "Not supported",
    explanation: "Flink has this statement or clause; here it is not taken. The hint says what to do instead.",
    wrong: "TRUNCATE TABLE t",
    right: "CREATE TABLE t (a INT)",
  },
];
