import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What the built package exports, by name: the members of each class, interface and object, read from the declarations
 * that the build writes. Members that a class inherits are among them.
 * @param {string} index the package's index.d.ts
 * @returns {Map<string, Set<string>>}
 */
export function exportsOf(index) {
  const text = readFileSync(index, "utf8");
  const exported = new Map();
  for (const [, list, file] of text.matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)";/gms)) {
    const source = read(index, file);
    for (const each of list.split(",").filter((name) => name.trim() !== "")) {
      const [name, alias = name] = each.replace(/\btype\b/, "").split(/\bas\b/);
      exported.set(alias.trim(), membersOf(source, name.trim()));
    }
  }
  for (const [, alias, file] of text.matchAll(/^export \* as (\w+) from "([^"]+)";/gm)) {
    exported.set(alias, new Set(exportsOfModule(join(dirname(index), declaration(file)))));
  }
  for (const [, file] of text.matchAll(/^export \* from "([^"]+)";/gm)) {
    const source = read(index, file);
    for (const name of declared(source.text)) exported.set(name, membersOf(source, name));
  }
  return exported;
}

const declaration = (file) => file.replace(/\.js$/, ".d.ts");

function read(from, file) {
  const path = join(dirname(from), declaration(file));
  return { path, text: readFileSync(path, "utf8") };
}

const DECLARATION = /^export (?:declare )?(?:abstract )?(?:class|const|function|interface|type|enum) (\w+)/gm;

const declared = (text) => [...text.matchAll(DECLARATION)].map(([, name]) => name);

/** All names that a module exports, those of other modules included. */
function exportsOfModule(path) {
  const text = readFileSync(path, "utf8");
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gms)].flatMap(([, list]) =>
    list
      .split(",")
      .map(
        (each) =>
          each
            .split(/\bas\b/)
            .at(-1)
            ?.replace("type ", "")
            .trim() ?? "",
      )
      .filter((name) => name !== ""),
  );
  const spaces = [...text.matchAll(/^export \* as (\w+) from/gm)].map(([, name]) => name);
  const others = [...text.matchAll(/^export \* from "([^"]+)";/gm)].flatMap(([, file]) =>
    exportsOfModule(join(dirname(path), declaration(file))),
  );
  return [...declared(text), ...lists, ...spaces, ...others];
}

const MEMBER = /^ {4}(?:(?:static|readonly|get|async|protected) )*(?:\[Symbol\.(\w+)\]|"?(\w+)"?)\??[(<:]/gm;

/** The members of a declaration: those of its block, and of the class that it extends. */
function membersOf({ path, text }, name) {
  const start = text.search(
    new RegExp(`^export (?:declare )?(?:abstract )?(?:class|interface|const|type) ${name}\\b`, "m"),
  );
  if (start < 0) return new Set();
  const [head = ""] = text.slice(start).split("\n", 1);
  // A type that is inferred has its members in other declarations of the file.
  const block = head.includes("{") ? (text.slice(start).split(/^\};?$|^\}[^\n]*;$/m, 1)[0] ?? "") : text;
  const members = new Set([...block.matchAll(MEMBER)].map(([, symbol, member]) => symbol ?? member));
  const base = head.match(/ extends (\w+)/)?.[1];
  if (base === undefined) return members;
  const file = text.match(new RegExp(`import \\{[^}]*\\b${base}\\b[^}]*\\} from "([^"]+)"`))?.[1];
  const inherited = membersOf(file === undefined ? { path, text } : read(path, file), base);
  return new Set([...members, ...inherited]);
}
