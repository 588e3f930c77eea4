/** What a stable code means. docs/errors.md is made from these entries (scripts/docs/errors.mjs). */
export interface CodeEntry {
  readonly title: string;
  readonly explanation: string;
  readonly remedy: string;
}

type CodeTable = Readonly<Record<`MDSP${number}`, CodeEntry>>;

/**
 * The codes of names, types and rules, MDSP2xxx; those of the syntax are in syntax/codes.ts. A code never changes its
 * meaning. Each has a case in jobs/test/plan: a file `error_<name>.sql`.
 */
export const compilerCodes = {
  MDSP2001: {
    title: "No such table or view",
    explanation: "The name is no table of WITH, no view and no table, or no table that stands in FROM.",
    remedy: "Correct the name, or write a CREATE TABLE or CREATE VIEW for it in a file of `sql/tables`.",
  },
  MDSP2002: {
    title: "No such column",
    explanation: "The tables in FROM, the table that is written, or the row has no column or field of this name.",
    remedy: "Correct the name. Names keep their case, as in Flink.",
  },
  MDSP2003: {
    title: "Ambiguous column",
    explanation: "More than one column in FROM has this name.",
    remedy: "Write the table before the column, `t.price`, or give the columns different names with AS.",
  },
  MDSP2004: {
    title: "No such function",
    explanation:
      "Flink has no built-in function of this name, or it is not among the supported ones; and no CREATE FUNCTION makes one.",
    remedy: "Correct the name, or write CREATE FUNCTION. CONTRIBUTING.md says how to add a built-in one.",
  },
  MDSP2005: {
    title: "Aggregate's syntax on a function that does not take it",
    explanation: "DISTINCT and FILTER go with aggregates, and `*` with COUNT alone.",
    remedy: "Remove DISTINCT, FILTER or `*`, or use an aggregate.",
  },
  MDSP2006: {
    title: "Aggregate where there is none",
    explanation: "WHERE, GROUP BY, FILTER and the arguments of aggregates look at one row, before rows are grouped.",
    remedy: "Put a condition on an aggregate into HAVING; compute an inner aggregate in a query of its own.",
  },
  MDSP2007: {
    title: "No such table function",
    explanation: "The windowing table functions are TUMBLE, HOP, CUMULATE and SESSION.",
    remedy: "Correct the name.",
  },
  MDSP2008: {
    title: "View that reads itself",
    explanation: "The query of the view names the view, directly or by way of another view.",
    remedy: "Read the table below the view.",
  },
  MDSP2009: {
    title: "Wrong number of column names",
    explanation: "`AS t(a, b)` and `CREATE VIEW v(a, b)` rename all columns, in their order.",
    remedy: "Write one name for each column, or none.",
  },
  MDSP2010: {
    title: "Name twice in WITH",
    explanation: "Two queries of one WITH have the same name.",
    remedy: "Rename one of them.",
  },
  MDSP2011: {
    title: "UNION ALL of different widths",
    explanation: "The branches are matched by position, so each has the same number of columns.",
    remedy: "SELECT the same columns in every branch; `CAST(NULL AS type)` stands for one that a branch lacks.",
  },
  MDSP2012: {
    title: "Query that goes nowhere",
    explanation: "A job is made of INSERT statements; nobody sees the rows of a SELECT alone.",
    remedy: "Write INSERT INTO a table before the query.",
  },
  MDSP2013: {
    title: "Table, view or function created twice",
    explanation:
      "All files share one catalog, so a name stands for one table or view, and for one function, whatever its case.",
    remedy: "Remove or rename one of them. With IF NOT EXISTS the first one counts.",
  },
  MDSP2014: {
    title: "VALUES of different widths",
    explanation: "All rows of VALUES have the same columns.",
    remedy: "Write as many values in every row; `NULL` stands for one that is missing.",
  },
  MDSP2015: {
    title: "NULL without a type",
    explanation:
      "A NULL in VALUES or SELECT does not say of what type it is, and Flink takes it neither from other rows nor from the table that is written.",
    remedy: "CAST it: `CAST(NULL AS INT)`.",
  },
  MDSP2102: {
    title: "Field of something that is no row",
    explanation: "A dot after a value takes a field of a ROW; the value has another type.",
    remedy: "Leave the field out. The element of an array or map is written in brackets: `a[1]`, `m['key']`.",
  },
  MDSP2103: {
    title: "Arguments of the wrong types",
    explanation: "The function or operator is not defined for values of these types, or takes another number of them.",
    remedy: "Compare with the usage in the hint. CAST makes a value of another type.",
  },
  MDSP2104: {
    title: "No such CAST",
    explanation: "Flink does not convert between these types.",
    remedy: "Use a function that does, as the hint says.",
  },
  MDSP2105: {
    title: "Condition that is no BOOLEAN",
    explanation: "WHERE, HAVING, FILTER and WHEN take a value that is TRUE, FALSE or NULL.",
    remedy: "Compare the value with something.",
  },
  MDSP2106: {
    title: "CASE without a common type",
    explanation: "The results after THEN and ELSE are values of one column, so they need a type that takes them all.",
    remedy: "CAST them to one type.",
  },
  MDSP2107: {
    title: "UNION ALL without a common type",
    explanation: "A column has types in the branches that no one type takes.",
    remedy: "CAST it to one type in every branch, and compare the order of the columns.",
  },
  MDSP2108: {
    title: "Number that is too big",
    explanation: "A whole number without a point is an INT or a BIGINT, from -2^63 to 2^63 - 1.",
    remedy: "Write it with a point, then it is a DECIMAL, or with an exponent for a DOUBLE.",
  },
  MDSP2120: {
    title: "Period of another form",
    explanation: "OVERLAPS compares two periods, each written as a pair in parentheses.",
    remedy: "Write (start, end) OVERLAPS (start, INTERVAL '1' HOUR).",
  },
  MDSP2201: {
    title: "Variable without a value",
    explanation:
      "`${NAME}` in a text stands for a value of the environment or of --var, and `${NAME:-text}` for the text when there is none.",
    remedy: "Set it in the environment, give --var NAME=value, or write `${NAME:-value}`.",
  },
  MDSP2202: {
    title: "No such option",
    explanation: "The connector and the format, or the function, have no option of this name; it would have no effect.",
    remedy: "Correct the name, or remove the option.",
  },
  MDSP2204: {
    title: "Option missing",
    explanation: "The connector needs this option, always or for what the table is used for.",
    remedy: "Add it to WITH (…).",
  },
  MDSP2205: {
    title: "Option with a wrong value",
    explanation: "The value is none of those that the option takes, or has no effect on Spark.",
    remedy: "Write it as the hint says.",
  },
  MDSP2206: {
    title: "Type that the connector or format lacks",
    explanation: "Cassandra, Avro or JSON has no form of values of this type that would keep them as they are.",
    remedy: "Declare the column with the type that the hint names, and CAST in the query.",
  },
  MDSP2207: {
    title: "Table in Cassandra without a primary key",
    explanation: "Cassandra finds and replaces rows by their primary key; each table has one.",
    remedy: "Add PRIMARY KEY (…) NOT ENFORCED with the columns that make a row unique.",
  },
  MDSP2208: {
    title: "Option that names a wrong column",
    explanation: "The option names columns, and one of them is not among those that it can name.",
    remedy: "Name one of the columns in the message.",
  },
  MDSP2209: {
    title: "No such connector",
    explanation: "There are the connectors `kafka` and `cassandra`.",
    remedy: "Correct the name. CONTRIBUTING.md says how to add a connector.",
  },
  MDSP2210: {
    title: "Column declared twice",
    explanation: "Two columns of one table have the same name.",
    remedy:
      "Rename or remove one of them. A metadata column can have another name: `ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp'`.",
  },
  MDSP2211: {
    title: "Second primary key or watermark",
    explanation: "A table has at most one primary key and one watermark.",
    remedy: "Put all columns of the key into one PRIMARY KEY (…); keep one WATERMARK.",
  },
  MDSP2212: {
    title: "Primary key with a column that is not stored",
    explanation: "A computed or metadata column is not among the columns that are written.",
    remedy: "Make the key of physical columns, and compute the value in the INSERT.",
  },
  MDSP2213: {
    title: "Enforced primary key",
    explanation: "Nobody checks the rows of a stream for duplicates, and Flink wants that said.",
    remedy: "Write PRIMARY KEY (…) NOT ENFORCED.",
  },
  MDSP2214: {
    title: "No such metadata",
    explanation: "The connector has no metadata of this name.",
    remedy: "Correct the name: `column type METADATA FROM 'name'`.",
  },
  MDSP2215: {
    title: "Metadata of another type",
    explanation: "The metadata column is declared with a type that the connector's value is not assignable to.",
    remedy: "Declare it with the type in the hint, and CAST in the query.",
  },
  MDSP2216: {
    title: "Table that cannot be read",
    explanation: "The connector only writes: Cassandra tells nobody of new rows.",
    remedy: "Read the Kafka table that the rows come from.",
  },
  MDSP2217: {
    title: "Computed column or watermark of a table that is only written",
    explanation: "Both are made when a table is read, and the connector only writes.",
    remedy: "Make it a physical column and compute its value in the INSERT; remove the WATERMARK.",
  },
  MDSP2218: {
    title: "Partition that is no column of the records",
    explanation: "The values of a partition stand in the names of folders; INSERT has to have them.",
    remedy: "Name physical columns in PARTITIONED BY.",
  },
  MDSP2220: {
    title: "Clash with the base table of LIKE",
    explanation: "The table declares something that it also gets from the table behind LIKE.",
    remedy:
      "Remove it, or exclude or overwrite the base table's: LIKE base (OVERWRITING OPTIONS EXCLUDING CONSTRAINTS).",
  },
  MDSP2221: {
    title: "Wrong rule of LIKE",
    explanation:
      "Each feature is named once; OVERWRITING goes with GENERATED, METADATA, OPTIONS and WATERMARKS, of which there can be several.",
    remedy: "Write INCLUDING or EXCLUDING, once for each feature.",
  },
  MDSP2222: {
    title: "No such catalog or database",
    explanation: "No statement before creates it. There are `default_catalog` and its `default_database`.",
    remedy: "Correct the name, or write CREATE CATALOG or CREATE DATABASE before.",
  },
  MDSP2223: {
    title: "Catalog or database created twice",
    explanation: "A catalog or database of this name is there already.",
    remedy: "Remove one of them, or write IF NOT EXISTS.",
  },
  MDSP2224: {
    title: "Catalog or database that cannot be dropped",
    explanation: "A database with tables is dropped with CASCADE only, and what USE has chosen not at all.",
    remedy: "Write CASCADE, drop its tables before, or USE another one first.",
  },
  MDSP2225: {
    title: "Nothing to change",
    explanation: "ALTER TABLE changes or removes a part that the table does not have.",
    remedy: "Write ADD, or remove the statement.",
  },
  MDSP2226: {
    title: "Change that is not possible",
    explanation: "What ALTER TABLE adds is there already, or another part of the table uses what it removes.",
    remedy: "Change or drop the other part before.",
  },
  MDSP2227: {
    title: "Statement for another kind of object",
    explanation:
      "ALTER and DROP name what the object is: a table or a view, permanent or temporary. Temporary functions are not altered.",
    remedy: "Write TABLE, VIEW, TEMPORARY TABLE or TEMPORARY VIEW, or DROP and CREATE, as the hint says.",
  },
  MDSP2228: {
    title: "Temporary table made by a query",
    explanation: "CREATE TABLE … AS makes a table that lasts, as in Flink.",
    remedy: "Remove TEMPORARY.",
  },
  MDSP2229: {
    title: "File that cannot be included",
    explanation: "SOURCE names a file that is not there, or one that includes the file that names it.",
    remedy: "Correct the path, which is relative to the file; move what both need to a third file.",
  },
  MDSP2230: {
    title: "Wrong hint",
    explanation: "Flink has no hint of this name, or OPTIONS stands at something that is no table.",
    remedy: "Correct the name, or remove the hint.",
  },
  MDSP2231: {
    title: "Hint without effect",
    explanation: "The hint tells Flink how to run a query; the rows are the same without. A warning: the job runs.",
    remedy: "Remove it, unless the file is also for Flink.",
  },
  MDSP2232: {
    title: "Function without types",
    explanation:
      "Flink reads the types of a function out of its class. Here SQL is checked where no class is at hand, so CREATE FUNCTION says them.",
    remedy: "Add WITH ('arguments' = 'DOUBLE, STRING', 'result' = 'DOUBLE'), with the types in Flink's words.",
  },
  MDSP2233: {
    title: "Function that cannot be",
    explanation:
      "A function is a class of Java with 0 to 22 arguments and one result, its jars are files, and a system function is in no database.",
    remedy: "Write it as the hint says.",
  },
  MDSP2260: {
    title: "Options that do not go together",
    explanation: "Each of the options is right, but what they say together is not.",
    remedy: "Change or remove one of them, as the message says.",
  },
  MDSP2261: {
    title: "Metadata that can only be read",
    explanation: "INSERT writes every metadata column that is not VIRTUAL, and the connector cannot write this one.",
    remedy: "Declare the column as VIRTUAL: `ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL`.",
  },
  MDSP2262: {
    title: "Table that can only be read",
    explanation: "The connector, or what the options say, gives rows no place to go to.",
    remedy: "Write to a table of another connector, such as `kafka`, `cassandra`, `print` or `blackhole`.",
  },
  MDSP2263: {
    title: "Table that takes no dead letters",
    explanation:
      "'dead-letter.table' names the table for records that do not decode: it has some of the columns source_table, topic, record_partition, record_offset, record_timestamp, record_key, record_value and reason.",
    remedy: "Create the table that the hint shows.",
  },
  MDSP2301: {
    title: "Watermark of something that is no time",
    explanation: "A watermark is for a column of the type TIMESTAMP(p) or TIMESTAMP_LTZ(p) with p from 0 to 3.",
    remedy: "Declare the column as TIMESTAMP_LTZ(3), or add a computed one: `t AS TO_TIMESTAMP_LTZ(ms, 3)`.",
  },
  MDSP2302: {
    title: "Window over a column without a watermark",
    explanation: "Windows end by the watermark; without one they never end, and their state grows for ever.",
    remedy: "Add WATERMARK FOR c AS c - INTERVAL '2' SECOND to the table, and pass the column on unchanged.",
  },
  MDSP2303: {
    title: "Watermark that is no time",
    explanation: "A watermark says up to which time all rows have come.",
    remedy: "Write WATERMARK FOR c AS c, or c - INTERVAL '…' SECOND.",
  },
  MDSP2304: {
    title: "Wrong arguments of a window",
    explanation:
      "TUMBLE takes a table, a time column and a size; HOP a table, a time column, a slide and a size, CUMULATE a step and a size, SESSION a gap.",
    remedy: "Write TUMBLE(TABLE t, DESCRIPTOR(c), INTERVAL '1' MINUTE).",
  },
  MDSP2305: {
    title: "Wrong size of a window",
    explanation: "Size and slide are whole milliseconds, more than none, and the size is a multiple of the slide.",
    remedy: "Change them; in HOP the slide and in CUMULATE the step comes first.",
  },
  MDSP2306: {
    title: "Half a window in GROUP BY",
    explanation: "A windowed aggregate groups by both bounds of its window, as in Flink.",
    remedy: "GROUP BY …, window_start, window_end.",
  },
  MDSP2307: {
    title: "CURRENT_WATERMARK without a window",
    explanation:
      "`window_time <= CURRENT_WATERMARK(window_time)` says that a window's row is final; other rows are never.",
    remedy: "GROUP BY …, window_start, window_end, window_time, or remove the expression.",
  },
  MDSP2308: {
    title: "Column that is not grouped",
    explanation: "A group has many rows, so which value of the column is meant is not known.",
    remedy: "Add it to GROUP BY, or aggregate it: LAST_VALUE, MIN, MAX.",
  },
  MDSP2309: {
    title: "HAVING without groups",
    explanation: "HAVING is a condition on groups, and the query has neither GROUP BY nor an aggregate.",
    remedy: "Write WHERE.",
  },
  MDSP2310: {
    title: "GROUP BY a constant",
    explanation: "A constant makes one group of all rows; it is no position in the SELECT list.",
    remedy: "Write the column or expression itself.",
  },
  MDSP2321: {
    title: "USING of a column that is not there once",
    explanation: "Each side of the join has the column exactly once.",
    remedy: "Write ON with the columns of both sides, or rename the columns.",
  },
  MDSP2322: {
    title: "UNNEST in a join that it cannot stand in",
    explanation:
      "The elements come from the rows on the left, so there are none without such a row: RIGHT and FULL say nothing.",
    remedy: "Write CROSS JOIN UNNEST(…), or LEFT JOIN UNNEST(…) ON TRUE to keep rows without elements.",
  },
  MDSP2323: {
    title: "Lookup without the key",
    explanation:
      "A lookup join finds rows by their key. Without all of the partition key each micro-batch would read the whole table.",
    remedy: "Write ON with an equality for every column of the partition key.",
  },
  MDSP2340: {
    title: "Argument of an aggregate that changes from row to row",
    explanation: "The separator of LISTAGG and the share of PERCENTILE belong to the group, not to its rows.",
    remedy: "Write a literal.",
  },
  MDSP2341: {
    title: "GROUPING of something that is no key",
    explanation: "GROUPING tells which sets of GROUP BY a key is in.",
    remedy: "Name a key of GROUP BY.",
  },
  MDSP2342: {
    title: "Too many sets of keys",
    explanation: "Every row is written once for each set of ROLLUP, CUBE and GROUPING SETS.",
    remedy: "Name the sets that are wanted with GROUPING SETS.",
  },
  MDSP2343: {
    title: "Query with a wrong number of columns",
    explanation: "IN compares each value with one column of its query; a query that stands for a value has one column.",
    remedy: "SELECT as many columns as there are values.",
  },
  MDSP2360: {
    title: "Window function without an order",
    explanation: "Functions such as ROW_NUMBER and LAG look at the rows of a partition in an order, which OVER gives.",
    remedy: "Write ORDER BY in OVER (…).",
  },
  MDSP2361: {
    title: "Frame for a function that has none",
    explanation: "ROWS and RANGE say which rows an aggregate sees; ROW_NUMBER, LAG and their like see the partition.",
    remedy: "Remove ROWS or RANGE.",
  },
  MDSP2362: {
    title: "Function that cannot stand before OVER",
    explanation: "OVER goes with aggregates and window functions; a function of one row has no use for other rows.",
    remedy: "Remove OVER, or use an aggregate or a window function.",
  },
  MDSP2363: {
    title: "No such window",
    explanation: "OVER names a window that the WINDOW clause of this SELECT does not have.",
    remedy: "Correct the name, or add WINDOW name AS (…).",
  },
  MDSP2364: {
    title: "Wrong bound of a frame",
    explanation: "How far a frame reaches is known before rows come: a number of rows, or a distance in the order.",
    remedy: "Write a whole number, or an interval of days to seconds.",
  },
  MDSP2365: {
    title: "Top-N without an end",
    explanation: "A condition on the number of a stream's rows becomes a Top-N, which keeps so many rows and no more.",
    remedy: "Write rn <= N with a number, beside other conditions with AND.",
  },
  MDSP2366: {
    title: "RANK of a stream",
    explanation: "Flink numbers the rows of a stream with ROW_NUMBER alone.",
    remedy: "Write ROW_NUMBER().",
  },
  MDSP2367: {
    title: "Top-N of too many rows, or of none",
    explanation: "The rows of a Top-N are held in state as one value, of at most 100,000 rows.",
    remedy: "Keep fewer rows, and at least one.",
  },
  MDSP2368: {
    title: "OVER where rows have no order",
    explanation: "WHERE, GROUP BY, HAVING and the insides of functions are computed before rows have an order.",
    remedy: "Write it in SELECT or QUALIFY, and a condition on it into a query around this one.",
  },
  MDSP2369: {
    title: "Window function without OVER",
    explanation: "ROW_NUMBER, LAG and their like look at rows around a row: OVER says at which.",
    remedy: "Write OVER (PARTITION BY … ORDER BY …) after it.",
  },
  MDSP2370: {
    title: "LIMIT or OFFSET that is no number",
    explanation: "How many rows are left out or kept is known before they come.",
    remedy: "Write a whole number.",
  },
  MDSP2371: {
    title: "OFFSET of a stream without LIMIT",
    explanation: "Flink skips the first rows of a stream only where a LIMIT ends it.",
    remedy: "Add LIMIT, or remove OFFSET.",
  },
  MDSP2372: {
    title: "ORDER BY of a stream",
    explanation:
      "A stream has no last row, so it can only be put in order by a time attribute, ascending, as in Flink.",
    remedy: "Remove ORDER BY, or order the rows of each window with ROW_NUMBER.",
  },
  MDSP2401: {
    title: "Column not assignable",
    explanation:
      "Columns go to the target by position, and this one's type does not go into the target's without a CAST.",
    remedy: "Compare the order of the columns; CAST if this is the right one.",
  },
  MDSP2402: {
    title: "Updates for a target that only takes new rows",
    explanation:
      "The query writes a row again whenever it changes; a topic would hold every version as a row of its own.",
    remedy: "Write to a table that has a primary key, or aggregate in windows without early firing.",
  },
  MDSP2403: {
    title: "Primary key that lacks a column of the groups",
    explanation: "Rows of different groups would have the same key and overwrite each other.",
    remedy: "Put every column of GROUP BY into SELECT and into the primary key.",
  },
  MDSP2404: {
    title: "Primary key that changes",
    explanation: "A column of the key changes when a row is updated, so each update would be another row.",
    remedy: "Leave the column out of the primary key.",
  },
  MDSP2405: {
    title: "Later rows replace earlier ones",
    explanation: "The query's rows are unique by more columns than the primary key has. A warning: the job runs.",
    remedy: "Add the columns to the primary key, unless only the latest row is wanted.",
  },
  MDSP2407: {
    title: "Wrong number of columns",
    explanation: "The query gives more or fewer columns than the target takes.",
    remedy: "SELECT what the hint lists, or name the target's columns: INSERT INTO t (a, b).",
  },
  MDSP2408: {
    title: "INSERT into a view",
    explanation: "A view is a query; rows go into tables.",
    remedy: "Name a table.",
  },
  MDSP2409: {
    title: "NOT NULL column without a value",
    explanation: "The INSERT names some columns, and one that it leaves out cannot be NULL.",
    remedy: "Give it a value, or declare it without NOT NULL. Columns of a primary key are NOT NULL.",
  },
  MDSP2410: {
    title: "Two jobs of one name",
    explanation:
      "A job is called like its file, and its checkpoints too; two files of different folders have one name.",
    remedy: "Rename one of the files.",
  },
  MDSP2411: {
    title: "Table written twice by one job",
    explanation: "Each INSERT of a job is a query with a checkpoint that is called like its target.",
    remedy: "Write one INSERT with a UNION ALL, or two jobs.",
  },
  MDSP2412: {
    title: "Setting without effect",
    explanation: "The setting is about how Flink runs a job; Spark has nothing like it. A warning: the job runs.",
    remedy: "Remove it, unless the file is also for Flink.",
  },
  MDSP2413: {
    title: "PARTITION that does not go with the table",
    explanation:
      "INSERT INTO t PARTITION (…) gives columns of PARTITIONED BY a value for all rows: each once, as a literal, and SELECT leaves them out.",
    remedy: "Name columns of PARTITIONED BY, or SELECT the value like any other.",
  },
  MDSP2501: {
    title: "SET without a key",
    explanation: "Alone, SET lists the settings in Flink's shell; a job has nobody to show them to.",
    remedy: "Write SET 'key' = 'value', or remove it.",
  },
  MDSP2502: {
    title: "No such setting",
    explanation: "The setting is none of those that have an effect here.",
    remedy: "Correct the name, or remove the statement.",
  },
  MDSP2503: {
    title: "Setting with a wrong value",
    explanation: "The value is none of those that the setting takes.",
    remedy: "Write it as the hint says.",
  },
  MDSP2901: {
    title: "Statement not supported yet",
    explanation: "Flink has this statement, or this form of INSERT; a job cannot run it yet.",
    remedy: "Remove it: a job is made of CREATE, SET, RESET and INSERT INTO.",
  },
  MDSP2902: {
    title: "Query not supported yet",
    explanation: "Flink has this clause; there is no operator for it yet.",
    remedy: "Write the query with SELECT, WHERE, GROUP BY, HAVING and UNION ALL.",
  },
  MDSP2903: {
    title: "Join not supported yet",
    explanation: "A query reads one table; there are no operators for joins and for queries inside of expressions yet.",
    remedy: "Read one table a query, and bring the other's columns in where its records are made.",
  },
  MDSP2904: {
    title: "Table function not supported yet",
    explanation: "Flink has this windowing function, or this argument of one; there is no operator for it yet.",
    remedy: "Use TUMBLE, HOP or CUMULATE without PARTITION BY and ORDER BY.",
  },
  MDSP2905: {
    title: "Grouping not supported yet",
    explanation: "There is no operator for several sets of groups, or for groups of groups, yet.",
    remedy: "GROUP BY one list of columns, once a query.",
  },
  MDSP2906: {
    title: "Expression not supported yet",
    explanation: "Flink has this expression; it has no translation to Spark with the same result yet.",
    remedy: "Write it with comparisons, AND, OR, CASE and LIKE.",
  },
  MDSP2907: {
    title: "Function not supported yet",
    explanation:
      "Flink has this function, or this form of it; it has no translation to Spark with the same result yet.",
    remedy: "Compute the value from other functions, or write one in Java. CONTRIBUTING.md says how to add one.",
  },
  MDSP2908: {
    title: "Type not supported yet",
    explanation: "Flink has this type or literal; there is none like it in Spark, or no translation yet.",
    remedy: "Use another type: TIMESTAMP_LTZ(3) for times, STRING for what has no type of its own.",
  },
  MDSP2909: {
    title: "Table not supported yet",
    explanation: "Flink has this clause of CREATE TABLE, or this kind of name; it is not taken yet.",
    remedy: "Declare the table with its columns and WITH (…), under a plain name.",
  },
  MDSP2910: {
    title: "Operator above updated rows not supported yet",
    explanation: "The operator would have to take rows back when those below change, and no sink deletes rows yet.",
    remedy: "Give the updated rows a table and a job of their own; put conditions into WHERE, before GROUP BY.",
  },
  MDSP2911: {
    title: "Aggregate in an early-firing window not supported yet",
    explanation: "The operator for early-firing windows keeps numbers in its state, not sets of values.",
    remedy: "Leave 'table.exec.emit.early-fire.enabled' at 'false', or aggregate without DISTINCT.",
  },
} as const satisfies CodeTable;

/** A code of names, types and rules. */
export type CompilerCode = keyof typeof compilerCodes;

/** The codes of the runner, MDSP4xxx. */
export const runnerCodes = {
  MDSP4001: {
    title: "Spark without extensions",
    explanation: "The Spark Connect server answers, but lacks operators or sinks of spark-extensions that jobs use.",
    remedy:
      "Start it with --jars mdsp-spark-extensions.jar and --conf spark.connect.extensions.relation.classes=io.mdsp.spark.ExtensionsRelationPlugin.",
  },
  MDSP4002: {
    title: "Extensions of another version",
    explanation: "The server's extensions speak another protocol than this tool.",
    remedy: "Use the extensions and the tool of one release.",
  },
  MDSP4003: {
    title: "Function that Spark cannot call",
    explanation:
      "The Spark server does not have the class of a function, or cannot take the class for one; or the jar of its USING is not there, or is another one than before in the same session.",
    remedy:
      "Name the class's jar, USING JAR '…', or start the server with --jars. The class implements one of Spark's UDF0 to UDF22 itself and has a public constructor without arguments. After a jar has changed, start `mdsp run` anew.",
  },
  MDSP4101: {
    title: "Damaged lease",
    explanation: "The row of the pipeline in the table of leases has no generation: someone else wrote it.",
    remedy: "Restore the row, or choose another name with --pipeline.",
  },
  MDSP4201: {
    title: "Table in Cassandra with another primary key",
    explanation: "The table exists, and its key is not the one that the SQL declares. Cassandra cannot change a key.",
    remedy:
      "Choose another 'table' in WITH (…), or put the old key back; to lose its rows, drop the table, or `npm run clean` the local stack.",
  },
  MDSP4202: {
    title: "Table in Cassandra with columns of other types",
    explanation:
      "The table exists, and columns have other types than the SQL declares. Cassandra cannot change a type.",
    remedy:
      "Choose another 'table' in WITH (…), or put the old types back; to lose its rows, drop the table, or `npm run clean` the local stack.",
  },
  MDSP4301: {
    title: "No such file or folder",
    explanation: "A path on the command line does not exist.",
    remedy: "Correct it; the default is the folder `sql`.",
  },
  MDSP4311: {
    title: "No such job",
    explanation: "No file has the name that `--job` gives, or no file has an INSERT.",
    remedy: "A job is named after its file: `bars` is the file `bars.sql`.",
  },
  MDSP4312: {
    title: "Folder is not empty",
    explanation: "`mdsp init` makes a new project and never writes over files.",
    remedy: "Name an empty folder, or one that does not exist.",
  },
  MDSP4313: {
    title: "No Cassandra named",
    explanation: "Jobs use tables in Cassandra, and the runner makes them; it was not told where.",
    remedy: "Give `mdsp run` the option `--cassandra host:port`.",
  },
  MDSP4320: {
    title: "Security of Cassandra's clients that does not fit",
    explanation: "The environment names a file that cannot be read, or a user without a password.",
    remedy: "Correct CASSANDRA_CA_FILE, or set CASSANDRA_USERNAME and CASSANDRA_PASSWORD both.",
  },
} as const satisfies CodeTable;
