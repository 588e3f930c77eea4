/** The groups of a regular expression of Java, told from its text. */
export interface Groups {
  /** How many groups there are. */
  readonly count: number;
  /** Whether a match may leave this group out: behind `?`, `*`, or beside `|`. The whole match is never left out. */
  readonly isOptional: (group: number) => boolean;
  /** True when Java surely refuses it: for its brackets, or for a quantifier of nothing. */
  readonly isWrong: boolean;
}

interface Open {
  /** Its number, or none when it does not capture. */
  readonly number: number | undefined;
  readonly inside: number[];
  alternatives: boolean;
}

export function groupsOf(regex: string): Groups {
  const optional = new Set<number>();
  const whole: Open = { number: 0, inside: [], alternatives: false };
  const open: Open[] = [whole];
  let count = 0;
  let index = 0;
  let isWrong = repeatsNothing(regex);
  const top = () => open.at(-1) ?? whole;
  const leave = (groups: readonly number[]) => {
    for (const group of groups) optional.add(group);
  };
  while (index < regex.length) {
    const char = regex[index];
    if (char === "\\") {
      if (index + 1 === regex.length) isWrong = true;
      const end = regex[index + 1] === "Q" ? regex.indexOf("\\E", index) : index;
      index = end < 0 ? regex.length : end + 2;
      continue;
    }
    if (char === "[") {
      index = endOfClass(regex, index);
      if (index > regex.length) isWrong = true;
      continue;
    }
    if (char === "(") {
      const captures = regex[index + 1] !== "?" || /^\(\?P?<[A-Za-z]/.test(regex.slice(index));
      if (captures) count += 1;
      open.push({ number: captures ? count : undefined, inside: [], alternatives: false });
    }
    if (char === "|") top().alternatives = true;
    if (char === ")" && open.length === 1) isWrong = true;
    if (char === ")" && open.length > 1) {
      const closed = open.pop() ?? whole;
      if (closed.alternatives) leave(closed.inside);
      const groups = closed.number === undefined ? closed.inside : [closed.number, ...closed.inside];
      top().inside.push(...groups);
      if (/^(?:[?*]|\{0?,|\{0\})/.test(regex.slice(index + 1))) leave(groups);
    }
    index += 1;
  }
  if (whole.alternatives) leave(whole.inside);
  return { count, isOptional: (group) => optional.has(group), isWrong: isWrong || open.length > 1 };
}

/** Where the character class that starts here ends. Classes may hold classes. */
function endOfClass(regex: string, start: number): number {
  let depth = 0;
  for (let index = start; index < regex.length; index += 1) {
    const char = regex[index];
    if (char === "\\") index += 1;
    else if (char === "[") depth += 1;
    else if (char === "]" && index > start + 1) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return regex.length + 1;
}

/** Whether `*` or `+` stands where there is nothing to repeat. */
function repeatsNothing(regex: string): boolean {
  if (regex.includes("\\Q")) return false;
  const plain = regex.replaceAll(/\\./gs, "a").replaceAll(/\[[^\]]*\]/g, "a");
  return /(?:^|[(|])[*+]|^\?/.test(plain);
}
