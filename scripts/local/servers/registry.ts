import { readdirSync } from "node:fs";
import { join } from "node:path";
import { registryHome } from "#setup/paths.mjs";
import { LocalStackError } from "../errors.js";
import { type JvmOptions, type JvmProcess, jarsOf, startJvm } from "./jvm.js";

/** Port of the registry's HTTP, on loopback. */
export interface RegistryPorts {
  readonly http: number;
}

/** Where a registry answers as Confluent's does: what 'avro-confluent.url' is set to. */
export const registryUrl = ({ http }: RegistryPorts): string => `http://127.0.0.1:${http}/apis/ccompat/v7`;

const FLAGS = ["-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/**
 * Starts a schema registry (Apicurio) that keeps its schemas in memory. Throws MDSP9104 when it was not fetched:
 * `npm run setup -- --only registry`.
 */
export function startRegistry(
  options: { readonly stateDir: string; readonly ports: RegistryPorts } & JvmOptions,
): JvmProcess {
  const { stateDir, ports } = options;
  const home = registryHome();
  const settings = {
    "quarkus.http.host": "127.0.0.1",
    "quarkus.http.port": String(ports.http),
    "quarkus.log.level": "WARN",
  };
  return startJvm(
    {
      name: "registry",
      mainClass: "io.quarkus.runner.GeneratedMain",
      classPath: [...runnerOf(home), ...jarsOf(join(home, "lib"))],
      flags: [...FLAGS, ...Object.entries(settings).map(([name, value]) => `-D${name}=${value}`)],
      stateDir,
      isReady: () => answers(`${registryUrl(ports)}/subjects`),
    },
    options,
  );
}

function runnerOf(home: string): readonly string[] {
  try {
    return readdirSync(home)
      .filter((name) => name.endsWith("-runner.jar"))
      .map((name) => join(home, name));
  } catch (error) {
    const message = "The schema registry is not there; run: npm run setup -- --only registry";
    throw new LocalStackError("MDSP9104", message, { cause: error });
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
