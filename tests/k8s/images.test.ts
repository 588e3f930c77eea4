import { lstatSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../scripts/setup/paths.mjs";
import { buildImages } from "./images/build.js";
import { type OwnImage, ownImages, ownName, version } from "./images/catalog.js";
import { type CommandLine, output } from "./images/command.js";
import { leftOvers } from "./images/contents.js";
import { type ImageConfig, imageConfig } from "./images/image-config.js";
import { secretOptions, withBuildSecrets } from "./images/secrets.js";
import { environmentOfBuilds, mountImage, removeImage } from "./images/store.js";

const ENTRYPOINTS: Readonly<Record<OwnImage, string>> = {
  spark: "/opt/mdsp/entrypoint.sh",
  ingest: "mdsp-ingest",
  runner: "mdsp",
  "live-page": "mdsp-dashboards",
  "tls-proxy": "haproxy",
};

/** Where a program may be: its own path, or the folders of programs. */
const programPaths = (program: string) =>
  program.startsWith("/") ? [program] : ["/usr/local/bin", "/usr/sbin"].map((folder) => join(folder, program));

/** The file of a path in a root file system, by its link where it is one; undefined when there is none. */
function followed(root: string, path: string): string | undefined {
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return join(root, found.isSymbolicLink() ? readlinkSync(join(root, path)) : path);
}

let archives: ReadonlyMap<string, string>;
const sizes: string[] = [];
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

beforeAll(async () => {
  archives = await buildImages();
});

afterAll(() => console.log(["image       unpacked  archive", ...sizes].join("\n")));

describe.each(ownImages)("%s", (name) => {
  let config: ImageConfig;
  let mounted: Awaited<ReturnType<typeof mountImage>>;

  beforeAll(async () => {
    config = await imageConfig(ownName(name));
    mounted = await mountImage(ownName(name));
  });
  afterAll(() => mounted.release());

  test("runs as a user of its own, by a command that gets the signals itself", () => {
    expect(config.user).toBe("10001:10001");
    expect(config.entrypoint[0]).toBe(ENTRYPOINTS[name]);
    const found = programPaths(ENTRYPOINTS[name]).flatMap((path) => followed(mounted.root, path) ?? []);
    expect(found.map((path) => statSync(path).mode & 0o111)).toEqual([0o111]);
    expect(config.healthCheck?.length).toBeGreaterThan(1);
    expect(config.workingDirectory).toBe("/tmp");
  });

  test("says what it is", () => {
    const labels = ["title", "description", "licenses"].map((key) => config.labels[`org.opencontainers.image.${key}`]);
    expect(labels.every(Boolean)).toBe(true);
    expect(config.labels["org.opencontainers.image.version"]).toBe(version);
  });

  test("holds nothing of its build, and nothing that its user may change but named folders", async () => {
    expect(leftOvers(mounted.root)).toEqual([]);
    const find = ["find", mounted.root, "-xdev", "-uid", "10001", "-printf", "%P\\n"] as const;
    const owned = (await output(find)).split("\n").filter(Boolean);
    const named = { spark: "var/lib/mdsp/checkpoints", ingest: "var/lib/mdsp/ingest-log", "live-page": "etc/mdsp" };
    expect(owned).toEqual(name in named ? [named[name as keyof typeof named]] : []);
  });

  test("has an archive with its name, and a size", async () => {
    const archive = archives.get(ownName(name)) ?? "";
    const index = JSON.parse(await output(["tar", "xOf", archive, "index.json"]));
    expect(index.manifests[0].annotations["org.opencontainers.image.ref.name"]).toBe(ownName(name));
    const [kilobytes = "0"] = (await output(["du", "-sxk", mounted.root])).split(/\s/);
    const [unpacked, packed] = [megabytes(Number(kilobytes) * 1024), megabytes(statSync(archive).size)];
    sizes.push(`${name.padEnd(10)}${unpacked.padStart(10)}${packed.padStart(9)}`);
  });
});

test("scripts/images.mjs builds them, under the name and version that it is told", async () => {
  const name = "localhost/mdsp-try/tls-proxy:9.9.9";
  const script: CommandLine = ["npx", "zx", "scripts/images.mjs", "tls-proxy", "--builder", "buildah"];
  const named = ["--registry", "localhost/mdsp-try", "--tag", "9.9.9"];
  const env = await environmentOfBuilds();
  try {
    await withBuildSecrets(async (secrets) => {
      await output([...script, ...named, ...secretOptions(secrets)], { cwd: repositoryRoot, env });
    });
    expect((await imageConfig(name)).labels["org.opencontainers.image.version"]).toBe("9.9.9");
  } finally {
    await removeImage(name);
  }
});
