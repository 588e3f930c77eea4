import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { cacheRoot } from "../../scripts/setup/paths.mjs";
import { findGo } from "./cluster/go-toolchain.js";
import { output } from "./cluster/output.js";

const Downloaded = z.object({ Dir: z.string() });

/** The folder of a Go module, fetched when it is not there: `github.com/owner/name@v1.2.3`. Its checksum is verified. */
export async function goModule(module: string): Promise<string> {
  // Outside of any module, whose go.mod would have its say.
  const cwd = join(cacheRoot(), "tmp");
  mkdirSync(cwd, { recursive: true });
  const env = { GOFLAGS: "", GOWORK: "off", GO111MODULE: "on" };
  const answer = await output([await findGo(), "mod", "download", "-json", module], { cwd, env, timeoutMs: 600_000 });
  return Downloaded.parse(JSON.parse(answer)).Dir;
}
