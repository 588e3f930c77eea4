#!/usr/bin/env node
// Builds the images, and brings them where the cluster finds them: npx zx scripts/images.mjs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Option } from "commander";
import { $, which } from "zx";
import { progress, runClusterCommand } from "./kubernetes/command.mjs";
import { ClusterError } from "./kubernetes/errors.mjs";
import { IMAGES } from "./kubernetes/render.mjs";
import { repositoryRoot } from "./setup/paths.mjs";

const BUILDERS = ["docker", "podman", "buildah"];
const { version } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));
const about = {
  name: "images",
  description: `build the images ${IMAGES.join(", ")} with ${BUILDERS.join(", ")}`,
  example: "--registry registry.example.com/market-data --push",
};

await runClusterCommand(
  about,
  (command) =>
    command
      .argument("[names...]", "which", IMAGES)
      .option("--registry <address>", "what their names begin with", "market-data")
      .option("--tag <version>", "their version", version)
      .addOption(new Option("--builder <program>", "what builds; without it the first that is here").choices(BUILDERS))
      .option(
        "--secret <spec...>",
        "id=ID,src=FILE, as `docker build --secret`: mirrors and logins, see docs/images.md",
      )
      .option("--push", "push them to the registry")
      .option("--kind <cluster>", "load them into a kind cluster")
      .option("--minikube", "load them into minikube")
      .option("--dry-run", "say what would be run"),
  async ({ registry, tag, secret = [], push, kind, minikube, dryRun, ...given }, names) => {
    const unknown = names.find((name) => !IMAGES.includes(name));
    if (unknown !== undefined)
      throw new ClusterError("MDSP9310", `There is no image ${unknown}.`, { hint: about.description });
    const builder = given.builder ?? (await firstBuilder());
    const secrets = secret.flatMap((spec) => ["--secret", spec]);
    const show = progress();
    for (const name of names) {
      const image = `${registry}/${name}:${tag}`;
      const commands = [
        [
          ...[builder, "build", "--file", join("images", name, "Dockerfile"), "--build-arg", `VERSION=${tag}`],
          ...[...secrets, "--tag", image, "."],
        ],
        ...(push ? [[builder, "push", image]] : []),
        ...(kind === undefined ? [] : [["kind", "load", "docker-image", image, "--name", kind]]),
        ...(minikube ? [["minikube", "image", "load", image]] : []),
      ];
      for (const command of commands) {
        if (dryRun) console.log(command.join(" "));
        else await runStep(command, show);
      }
    }
  },
);

async function runStep(command, show) {
  const step = show.step(
    command
      .slice(0, 2)
      .join(" ")
      .concat(" ", command.at(-1) === "." ? command.at(-2) : command.at(-1)),
  );
  const running = $({ quiet: true, nothrow: true, cwd: repositoryRoot })`${command}`;
  running.stderr.on("data", (chunk) => step.update(String(chunk).trim().split("\n").at(-1) ?? ""));
  const answer = await running;
  if (answer.exitCode === 0) return step.done();
  step.fail();
  throw new ClusterError(
    "MDSP9311",
    `${command[0]} ${command[1]} failed:\n${answer.stderr.trim().split("\n").slice(-20).join("\n")}`,
  );
}

async function firstBuilder() {
  for (const program of BUILDERS) {
    if ((await which(program, { nothrow: true })) !== null) return program;
  }
  throw new ClusterError("MDSP9312", "There is no docker, podman or buildah here.", { hint: "install one of them" });
}
