import { chmodSync, readdirSync } from "node:fs";
import { arch } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ClusterError } from "./errors.js";
import { output } from "./output.js";

/** The Go that an older one fetches, as a Go module. A Go of 1.21 or newer chooses by the line `go` of go.mod. */
const TOOLCHAIN = "v0.0.1-go1.26.8";
const FETCHES_TOOLCHAINS = 21;
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: "amd64", arm64: "arm64" };

const Downloaded = z.object({ Dir: z.string() });

/** The minor version in `go version go1.26.8 linux/amd64`; undefined when it is none. */
export function goMinor(text: string): number | undefined {
  const match = /\bgo1\.(\d+)/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** A `go` that builds modules of the newest Go: the one on the PATH, or one that it fetches. */
export async function findGo(): Promise<string> {
  const version = await output(["go", "version"]);
  if ((goMinor(version) ?? 0) >= FETCHES_TOOLCHAINS) return "go";
  return fetchGo();
}

async function fetchGo(): Promise<string> {
  const architecture = ARCHITECTURES[arch()];
  if (architecture === undefined) throw new ClusterError("build", `Go has no toolchain for ${arch()} here`);
  const module = `golang.org/toolchain@${TOOLCHAIN}.linux-${architecture}`;
  const answer = await output(["go", "mod", "download", "-json", module], { env: { GOFLAGS: "", GO111MODULE: "on" } });
  const { Dir: folder } = Downloaded.parse(JSON.parse(answer));
  // An old Go does not know that a module can hold programs.
  for (const programs of [join(folder, "bin"), join(folder, "pkg", "tool", `linux_${architecture}`)])
    for (const name of readdirSync(programs)) chmodSync(join(programs, name), 0o555);
  return join(folder, "bin", "go");
}
