import type { Cell, Rows } from "./rows.js";

/** A table of texts, which scrolls in its own space. */
export function RowsTable({ caption, rows: { columns, rows, total } }: { caption: string; rows: Rows }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="rows" aria-label={`${caption}, as a table`} tabIndex={0}>
      <table>
        <caption className="hidden">
          {caption}: {rows.length} of {total} rows
        </caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" className={isNumber ? "number" : ""}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={columns[column]?.name} className={columns[column]?.isNumber ? "number" : ""}>
                  <Value cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ cell: { text, time, number } }: { readonly cell: Cell }) {
  if (time !== undefined) return <time dateTime={new Date(time).toISOString()}>{text}</time>;
  return number === undefined ? text : <data value={number}>{text}</data>;
}
