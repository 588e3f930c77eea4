import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/setup/paths.mjs";
import { logged } from "./command.js";
import { imagesFolder } from "./store.js";

const NODE = `node-linux-${process.arch}@20.20.2`;
const NPM = "npm@10.8.2";
const KAFKA_TOOLS = ["org.apache.kafka:kafka-tools:4.1.1", "org.apache.logging.log4j:log4j-slf4j-impl:2.24.3"] as const;

const folderOf = (what: string) => join(imagesFolder, "downloads", what.replaceAll(/[:@]/g, "-"));

/** What stand-ins are made of beside the jars that set-up fetches; there after `fetchDownloads`. */
export const downloads = {
  /** Node's own build, as npm's packages carry it, and the npm that comes with it. */
  node: folderOf(NODE),
  npm: folderOf(NPM),
  /** The commands of Kafka, such as kafka-topics, and what makes Kafka write a log. */
  kafkaTools: folderOf(KAFKA_TOOLS[0]),
} as const;

/** Fetches what is not there yet. */
export async function fetchDownloads(): Promise<void> {
  const log = join(imagesFolder, "logs", "downloads.log");
  await once(downloads.node, (folder) => fetchPackage(NODE, folder, log));
  await once(downloads.npm, (folder) => fetchPackage(NPM, folder, log));
  await once(downloads.kafkaTools, async (folder) => {
    for (const artifact of KAFKA_TOOLS) {
      const goal = ["dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
      await logged(["mvn", "-B", "-ntp", ...goal], { log, cwd: imagesFolder });
    }
  });
  const setup = join(repositoryRoot, "scripts", "setup", "setup.mjs");
  await logged([process.execPath, setup, "--only", "jars,registry"], { log });
}

/** The folder appears only when it is whole. */
async function once(folder: string, fetch: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(join(folder, ".."), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    await fetch(unfinished);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function fetchPackage(name: string, folder: string, log: string): Promise<void> {
  await logged(["npm", "pack", "--silent", name, "--pack-destination", folder], { log, cwd: folder });
  for (const archive of readdirSync(folder)) {
    await logged(["tar", "xzf", archive, "--strip-components=1"], { log, cwd: folder });
    rmSync(join(folder, archive));
  }
}
