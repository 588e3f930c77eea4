import { existsSync, readFileSync } from "node:fs";
import { findProgram } from "../../../scripts/setup/prerequisites.mjs";
import { ClusterError } from "./errors.js";

const PACKAGES = new URL("debian-packages.txt", import.meta.url);

/** A program, by name or full path, and the Debian package that brings it. */
interface Needed {
  readonly program: string;
  readonly debianPackage: string;
}

/** The lines of debian-packages.txt. */
export function parseNeeded(text: string): readonly Needed[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [program = "", debianPackage = ""] = line.trim().split(/\s+/);
      return { program, debianPackage };
    });
}

const isThere = ({ program }: Needed): boolean =>
  program.startsWith("/") ? existsSync(program) : findProgram(program) !== undefined;

/** One line for each thing that the cluster needs and this machine lacks; empty when all is there. */
export function missingForCluster(): readonly string[] {
  if (process.platform !== "linux") return ["The one-node cluster needs Linux: the kubelet runs on nothing else."];
  const problems: string[] = [];
  if (process.getuid?.() !== 0)
    problems.push("The one-node cluster needs root: it makes namespaces, mounts and cgroups.");
  const missing = parseNeeded(readFileSync(PACKAGES, "utf8")).filter((needed) => !isThere(needed));
  if (missing.length > 0) {
    const programs = missing.map(({ program }) => program).join(", ");
    const packages = missing.map(({ debianPackage }) => debianPackage).join(" ");
    problems.push(`Missing: ${programs}. Debian, Ubuntu: apt-get install --no-install-recommends ${packages}`);
  }
  return problems;
}

/** Throws when the machine lacks something that the cluster needs. */
export function requirePrerequisites(): void {
  const problems = missingForCluster();
  if (problems.length > 0) throw new ClusterError("prerequisites", problems.join("\n"));
}
