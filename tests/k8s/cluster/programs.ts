import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupError } from "../../../scripts/setup/errors.mjs";
import { hashOf } from "../../../scripts/setup/hash.mjs";
import { takeLock } from "../../../scripts/setup/lock.mjs";
import { cacheRoot } from "../../../scripts/setup/paths.mjs";
import type { Progress } from "../../../scripts/setup/progress.mjs";
import { run } from "../../../scripts/setup/run.mjs";
import { ClusterError } from "./errors.js";
import { findGo } from "./go-toolchain.js";

const MODULES = fileURLToPath(new URL("go", import.meta.url));
const BUILD_FLAGS = ["-mod=readonly", "-buildvcs=false", "-trimpath", "-p=2"];

/** Kubernetes' version, as go/kubernetes/go.mod requires it: `v1.36.3`. */
export const KUBERNETES_VERSION = requiredVersion("kubernetes", "k8s.io/kubernetes");

function requiredVersion(group: string, module: string): string {
  const line = readFileSync(join(MODULES, group, "go.mod"), "utf8")
    .split("\n")
    .map((each) => each.replace(/^require /, "").trim())
    .find((each) => each.startsWith(`${module} v`));
  const version = line?.split(" ")[1];
  if (version === undefined) throw new ClusterError("build", `go/${group}/go.mod does not require ${module}`);
  return version;
}

/** A Go module in go/ and the programs that are built of it. */
interface ProgramGroup {
  readonly title: string;
  /** Main packages; `.` is the module's own, and the program is named as the module. */
  readonly packages: readonly string[];
  readonly variables?: readonly string[];
}

const kubernetesProgram = (name: string) => `k8s.io/kubernetes/cmd/${name}`;

const GROUPS = {
  kubernetes: {
    title: `Kubernetes ${KUBERNETES_VERSION} from Go modules (about 15 minutes of a processor)`,
    packages: ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "kube-proxy", "kubectl"].map(
      kubernetesProgram,
    ),
    variables: [`k8s.io/component-base/version.gitVersion=${KUBERNETES_VERSION}`],
  },
  etcd: { title: "etcd from Go modules", packages: ["."] },
  coredns: { title: "CoreDNS from Go modules", packages: ["."] },
  "network-policies": { title: "What enforces NetworkPolicies, from Go modules", packages: ["."] },
  pause: { title: "The process that holds a pod", packages: ["."] },
  "spark-operator": {
    title: "The Spark operator from Go modules",
    packages: ["github.com/kubeflow/spark-operator/v2/cmd/operator"],
  },
  helm: { title: "Helm from Go modules", packages: ["helm.sh/helm/v3/cmd/helm"] },
} satisfies Readonly<Record<string, ProgramGroup>>;

/** The name of a group of programs. */
export type ProgramGroupName = keyof typeof GROUPS;

/** Where what is built for this version of Kubernetes lies. */
export const buildFolder = (): string => join(cacheRoot(), `kubernetes-${KUBERNETES_VERSION.slice(1)}`);

/** The folder of the group's programs, of the module's present files; there once they are built. */
export function programFolder(name: ProgramGroupName): string {
  const flags = [...BUILD_FLAGS, ...variablesOf(GROUPS[name])].join(" ");
  return join(buildFolder(), `${name}-${hashOf(MODULES, [name], flags)}`);
}

const variablesOf = (group: ProgramGroup): readonly string[] => group.variables ?? [];

/** Builds the groups of programs that are not there yet. Only one build runs at a time. */
export async function buildPrograms(names: readonly ProgramGroupName[], progress: Progress): Promise<void> {
  if (names.every((name) => existsSync(programFolder(name)))) return;
  const release = await takeLock(join(buildFolder(), "build.lock"), {
    onWait: (pid) =>
      progress.line(`Another build of the cluster's programs is running (process ${pid}); waiting for it.`),
  });
  try {
    for (const name of names) if (!existsSync(programFolder(name))) await buildGroup(name, progress);
  } finally {
    release();
  }
}

async function buildGroup(name: ProgramGroupName, progress: Progress): Promise<void> {
  const group: ProgramGroup = GROUPS[name];
  const folder = programFolder(name);
  const building = `${folder}.new`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  const step = progress.step(group.title);
  try {
    const variables = variablesOf(group).map((each) => ` -X ${each}`);
    await run(
      [
        "nice",
        await findGo(),
        "build",
        ...BUILD_FLAGS,
        "-ldflags",
        `-s -w${variables.join("")}`,
        "-o",
        `${building}/`,
        ...group.packages,
      ],
      {
        cwd: join(MODULES, name),
        env: { CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off", GO111MODULE: "on" },
        log: join(cacheRoot(), "logs", `kubernetes-build-${name}.log`),
        onLine: step.update,
        failure: `Go could not build ${name}`,
        hint: "Is the Go module proxy reached from here (go env GOPROXY)?",
      },
    );
    renameSync(building, folder);
    step.done();
  } catch (error) {
    step.fail();
    if (!(error instanceof SetupError)) throw error;
    throw new ClusterError(
      "build",
      `${error.message}\n${error.tail ?? ""}\n${error.hint ?? ""} The whole output: ${error.log}`,
      {
        cause: error,
      },
    );
  }
}
