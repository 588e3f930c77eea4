const classes: Readonly<Record<string, string>> = {
  ALPHA: "\\p{Alpha}",
  alpha: "\\p{Alpha}",
  UPPER: "\\p{Upper}",
  upper: "\\p{Upper}",
  LOWER: "\\p{Lower}",
  lower: "\\p{Lower}",
  DIGIT: "\\d",
  digit: "\\d",
  SPACE: " ",
  space: " ",
  WHITESPACE: "\\s",
  whitespace: "\\s",
  ALNUM: "\\p{Alnum}",
  alnum: "\\p{Alnum}",
};

/**
 * A pattern of SIMILAR TO as a regular expression of Java for the whole text; undefined when the escape character stands
 * before one that needs no escape.
 */
export function similarRegex(pattern: string, escaping: string | undefined): string | undefined {
  let regex = "";
  let index = 0;
  while (index < pattern.length) {
    const char = pattern.charAt(index);
    if (char === escaping) {
      const next = pattern.charAt(index + 1);
      if (next === "" || !`[]()|^-+*_%?{}${escaping}`.includes(next)) return undefined;
      regex += `\\${next}`;
      index += 2;
      continue;
    }
    if (char === "[") {
      const end = endOfSet(pattern, index);
      if (end === undefined) return undefined;
      const set = pattern.slice(index, end);
      regex += set.replaceAll(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole);
      index = end;
      continue;
    }
    regex += char === "%" ? "(?s:.*)" : char === "_" ? "." : char;
    index += 1;
  }
  return `^(?:${regex})$`;
}

function endOfSet(pattern: string, start: number): number | undefined {
  let index = start + 1;
  while (index < pattern.length) {
    if (pattern.startsWith("[:", index)) {
      const end = pattern.indexOf(":]", index);
      if (end < 0) return undefined;
      index = end + 2;
    } else if (pattern.charAt(index) === "]") return index + 1;
    else index += 1;
  }
  return undefined;
}
