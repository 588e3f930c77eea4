import { existsSync, mkdirSync, renameSync } from "node:fs";
import { arch } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { takeLock } from "../../../scripts/setup/lock.mjs";
import { cacheRoot } from "../../../scripts/setup/paths.mjs";
import type { Progress } from "../../../scripts/setup/progress.mjs";
import { run } from "../../../scripts/setup/run.mjs";
import { findGo } from "../cluster/go-toolchain.js";
import { goModule } from "../go-module.js";

/** A provider of the modules: its address without host, the version that it calls itself, and where it is built. */
interface Provider {
  readonly type: string;
  readonly version: string;
  /** The Go module that it is; or the module here that builds it, and the package. */
  readonly source: string | { readonly folder: string; readonly package: string };
}

const PROVIDERS: readonly Provider[] = [
  {
    type: "gavinbunney/kubectl",
    version: "1.19.0",
    source: "github.com/gavinbunney/terraform-provider-kubectl@v1.19.0",
  },
  {
    // Of the newer ones a proxy has no module.
    type: "hashicorp/helm",
    version: "1.3.2",
    source: {
      folder: fileURLToPath(new URL("helm-provider", import.meta.url)),
      package: "github.com/hashicorp/terraform-provider-helm",
    },
  },
  {
    type: "hashicorp/random",
    version: "3.6.0",
    source: "github.com/terraform-providers/terraform-provider-random@v1.3.2-0.20231204135814-c6e90de46687",
  },
  { type: "hashicorp/time", version: "0.14.2", source: "github.com/hashicorp/terraform-provider-time@v0.14.2" },
  {
    type: "hashicorp/tls",
    version: "4.2.1",
    source: "github.com/hashicorp/terraform-provider-tls@v1.2.1-0.20260130152455-857b38cda3fc",
  },
];

const PLATFORM = `linux_${arch() === "x64" ? "amd64" : arch()}`;

/**
 * A folder that Terraform takes providers from instead of a registry: built from Go modules at first use. `host` is that of
 * their addresses.
 */
export async function providerMirror(host: string, progress: Progress): Promise<string> {
  const mirror = join(cacheRoot(), "terraform-providers");
  const release = await takeLock(`${mirror}.lock`);
  try {
    for (const provider of PROVIDERS) await add(provider, join(mirror, host), progress);
  } finally {
    release();
  }
  return mirror;
}

async function add({ type, version, source }: Provider, folder: string, progress: Progress): Promise<void> {
  const name = `terraform-provider-${type.split("/")[1]}`;
  const program = join(folder, type, version, PLATFORM, `${name}_v${version}`);
  if (existsSync(program)) return;
  mkdirSync(dirname(program), { recursive: true });
  const step = progress.step(`The provider ${type} ${version} from Go modules`);
  try {
    const [cwd, main] = typeof source === "string" ? [await goModule(source), "."] : [source.folder, source.package];
    const flags = ["-mod=readonly", "-buildvcs=false", "-trimpath", "-p=2", "-ldflags", "-s -w"];
    await run(["nice", await findGo(), "build", ...flags, "-o", `${program}.new`, main], {
      cwd,
      env: { CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off", GO111MODULE: "on" },
      log: join(cacheRoot(), "logs", `${name}.log`),
      onLine: step.update,
      failure: `Go could not build ${name} ${version}`,
      hint: "Is the Go module proxy reached from here (go env GOPROXY)?",
    });
    renameSync(`${program}.new`, program);
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}
