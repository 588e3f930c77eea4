#!/usr/bin/env node
// A terminal's screen as an SVG picture: reads what `tmux capture-pane -e -p` prints, writes the picture.
// Example: tmux capture-pane -e -p -t mdsp | node scripts/docs/screen-picture.mjs > docs/screen.svg
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CELL = { width: 8.4, height: 18 };
const MARGIN = 16;
const COLORS = { 31: "#f7768e", 32: "#9ece6a", 33: "#e0af68", 34: "#7aa2f7", 35: "#bb9af7", 36: "#7dcfff" };
const PLAIN = { color: "#c0caf5", bold: false, dim: false };
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of a terminal begin with one
const SEQUENCE = /\u001b\[([\d;]*)m/;

/** The style after an escape sequence with these codes (ECMA-48, SGR). */
function styled(before, codes) {
  let style = before;
  for (const code of codes) {
    if (code === 0) style = PLAIN;
    else if (code === 1) style = { ...style, bold: true };
    else if (code === 2) style = { ...style, dim: true };
    else if (code === 22) style = { ...style, bold: false, dim: false };
    else if (code === 39) style = { ...style, color: PLAIN.color };
    else style = { ...style, color: COLORS[code] ?? style.color };
  }
  return style;
}

/** The pieces of one style on each line, with the column that they begin in. */
export function pieces(text) {
  let style = PLAIN;
  return text.split("\n").map((line) => {
    let column = 0;
    return line.split(SEQUENCE).flatMap((part, index) => {
      if (index % 2 === 1) {
        style = styled(style, part.split(";").map(Number));
        return [];
      }
      const piece = { ...style, column, text: part };
      column += [...part].length;
      return part.trim() === "" ? [] : [piece];
    });
  });
}

const escaped = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The picture of a screen. */
export function picture(text) {
  const lines = pieces(text.replace(/\s+$/, ""));
  const columns = Math.max(...lines.flat().map(({ column, text }) => column + [...text].length));
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = lines.length * CELL.height + 2 * MARGIN;
  const texts = lines.flatMap((line, row) =>
    line.map(({ column, color, bold, dim, text }) => {
      const place = `x="${(MARGIN + column * CELL.width).toFixed(1)}" y="${MARGIN + (row + 0.75) * CELL.height}"`;
      const length = `textLength="${([...text].length * CELL.width).toFixed(1)}"`;
      const look = `fill="${color}"${bold ? ' font-weight="bold"' : ""}${dim ? ' opacity="0.6"' : ""}`;
      return `  <text ${place} ${length} ${look}>${escaped(text)}</text>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-size="14" xml:space="preserve"`,
    `  font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace">`,
    `  <rect width="${width}" height="${height}" rx="8" fill="#1a1b26"/>`,
    ...texts,
    "</svg>",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(picture(readFileSync(0, "utf8")));
