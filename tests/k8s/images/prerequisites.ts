import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "../../../scripts/setup/prerequisites.mjs";

/** Throws with what to install when programs of debian-packages.txt are not there. */
export function requirePrograms(): void {
  const lines = readFileSync(join(import.meta.dirname, "debian-packages.txt"), "utf8").split("\n");
  const needed = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split(/\s+/));
  const missing = needed.filter(([program = ""]) => findProgram(program) === undefined);
  if (missing.length === 0) return;
  const programs = missing.map(([program]) => program).join(", ");
  const packages = missing.map(([, name]) => name).join(" ");
  throw new Error(`Missing: ${programs}. Debian, Ubuntu: apt-get install --no-install-recommends ${packages}`);
}
