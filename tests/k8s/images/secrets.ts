import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { output } from "./command.js";

/** Files by the id under which a build asks for them; absent what this machine does not have. */
export type BuildSecrets = Readonly<Record<string, string>>;

/**
 * Calls `build` with what this machine needs to reach the registries (read by images/with-secrets): certificates of a proxy,
 * and the settings of npm, pip and Maven. Files that had to be written are removed afterwards.
 */
export async function withBuildSecrets<T>(build: (secrets: BuildSecrets) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-secrets-"));
  try {
    const certificates = firstFile(process.env["NODE_EXTRA_CA_CERTS"], process.env["SSL_CERT_FILE"]);
    return await build({
      ...(certificates === undefined ? {} : { "ca.pem": certificates }),
      ...named("cacerts", certificates && firstFile("/etc/ssl/certs/java/cacerts")),
      ...named("settings.xml", firstFile(join(homedir(), ".m2", "settings.xml"))),
      ...named("pip.conf", pipSettings(folder)),
      npmrc: await npmSettings(folder),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The options that give a build its secrets, of docker, podman and buildah alike. */
export const secretOptions = (secrets: BuildSecrets): readonly string[] =>
  Object.entries(secrets).flatMap(([id, file]) => ["--secret", `id=${id},src=${file}`]);

const named = (id: string, file: string | undefined): BuildSecrets => (file ? { [id]: file } : {});

const firstFile = (...paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && existsSync(path));

function write(path: string, text: string): string {
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

/** The user's settings, and the registry, which may come from elsewhere (the environment, a global file). */
async function npmSettings(folder: string): Promise<string> {
  const user = firstFile(process.env["NPM_CONFIG_USERCONFIG"], join(homedir(), ".npmrc"));
  const settings = user === undefined ? "" : readFileSync(user, "utf8");
  const registry = await output(["npm", "config", "get", "registry"], { cwd: folder });
  return write(join(folder, "npmrc"), `${settings}\nregistry=${registry}\n`);
}

function pipSettings(folder: string): string | undefined {
  const index = process.env["PIP_INDEX_URL"];
  if (index) return write(join(folder, "pip.conf"), `[global]\nindex-url = ${index}\n`);
  const home = homedir();
  const files = [join(home, ".config", "pip", "pip.conf"), join(home, ".pip", "pip.conf"), "/etc/pip.conf"];
  return firstFile(process.env["PIP_CONFIG_FILE"], ...files);
}
