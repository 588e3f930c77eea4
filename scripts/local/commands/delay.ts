import { Client } from "cassandra-driver";
import { Command } from "commander";
import { stackDirectory } from "#setup/paths.mjs";
import type { Delays } from "../delay/delays.js";
import { measureDelays } from "../delay/measure.js";
import { Probes } from "../delay/probes.js";
import { argument } from "../run/options.js";
import { formatCount, formatSpan } from "../screen/format.js";
import { livingSupervisor } from "../stack/leftovers.js";
import { parseDuration, parseStackName } from "../stack/settings.js";
import { readStackFile } from "../stack/stack-file.js";

/** `npm run delay`: how long rows take through a running stack. Returns the exit code. */
export async function delayCommand(args: readonly string[]): Promise<number> {
  const command = new Command("npm run delay --")
    .description(
      "how long each job's rows take, from the tick until they can be read in Cassandra; needs a running npm start",
    )
    .option("--for <duration>", "how long to measure", argument(parseDuration), 60_000)
    .option("--name <name>", "the stack", argument(parseStackName), "default")
    .option("--json", "for programs", false)
    .addHelpText(
      "after",
      "\nexample:\n  npm start -- --speed 19 &     # about 1,000 ticks a second\n  npm run delay -- --for 2m",
    )
    .parse(args, { from: "user" });
  const { for: forMs, name, json } = command.opts<{ for: number; name: string; json: boolean }>();
  const stack = readStackFile(stackDirectory(name));
  if (stack === undefined || livingSupervisor(stack) === undefined) {
    console.error(`MDSP9118 The stack ${name} does not run; start it first: npm start`);
    return 1;
  }
  const client = new Client({ contactPoints: [`127.0.0.1:${stack.ports.cassandra}`], localDataCenter: "datacenter1" });
  try {
    await client.connect();
    if (!json) console.log(`Measuring for ${formatSpan(forMs)} …`);
    const delays = await measureDelays(new Probes(client), forMs, new AbortController().signal);
    console.log(json ? JSON.stringify(delays, null, 2) : render(delays).join("\n"));
    return 0;
  } finally {
    await client.shutdown();
  }
}

function render(delays: readonly Delays[]): readonly string[] {
  const line = (...cells: readonly string[]) =>
    cells.map((cell, index) => (index < 2 ? cell.padEnd([12, 19][index] ?? 0) : cell.padStart(10))).join("");
  return [
    line("job", "from", "rows", "median", "99 %"),
    ...delays.map(({ job, from, count, median, p99 }) =>
      line(job, from, formatCount(count), formatSpan(median), formatSpan(p99)),
    ),
  ];
}
