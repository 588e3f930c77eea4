#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from "commander";
import { Misbehaviour } from "./misbehaviour.js";
import { ReplayServer } from "./server.js";
import { readTrades, TRADES_FILE } from "./trades.js";

interface Options {
  readonly host: string;
  readonly port: number;
  readonly file?: string;
  readonly origin?: number;
  readonly speed: number;
  readonly times: "original" | "shifted";
  readonly loop?: true;
  readonly for?: number;
  readonly plain?: true;
  readonly misbehave?: Misbehaviour;
}

const program = new Command("mdsp-replay")
  .description("Plays real trades over a WebSocket that speaks TwelveData's protocol")
  .option("--host <address>", "where to listen", "127.0.0.1")
  .option("--port <number>", "port; 0 takes a free one", number, 8765)
  .option("--file <csv.gz>", "the trades", undefined)
  .option("--origin <ms>", "wall time at which the first trade plays, milliseconds since 1970 (default: now)", number)
  .option("--speed <n>", "so many times faster than the trades were made", number, 1)
  .addOption(new Option("--times <which>", "event times").choices(["original", "shifted"]).default("shifted"))
  .option("--loop", "begin again after the last trade")
  .option("--for <ms>", "serve only the trades of the first so many milliseconds", number)
  .option("--plain", "TwelveData's own fields only")
  .option("--misbehave <json>", 'for tests, such as {"kind":"duplicate","every":10}', misbehaviour)
  .addHelpText("after", "\nexample:\n  mdsp-replay --port 8765 --speed 10 --loop")
  .action(async (options: Options) => {
    const server = await ReplayServer.start({
      trades: readTrades(options.file ?? TRADES_FILE),
      host: options.host,
      port: options.port,
      origin: options.origin ?? Date.now(),
      speed: options.speed,
      times: options.times,
      loop: options.loop ?? false,
      plain: options.plain ?? false,
      ...(options.for === undefined ? {} : { untilMs: options.for }),
    });
    if (options.misbehave !== undefined) server.misbehave(options.misbehave);
    console.log(JSON.stringify({ listening: server.port }));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
  });

await program.parseAsync();

function number(text: string): number {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError("Give a number.");
  return value;
}

function misbehaviour(text: string): Misbehaviour {
  try {
    return Misbehaviour.parse(JSON.parse(text));
  } catch {
    throw new InvalidArgumentError("Give the JSON of a misbehaviour.");
  }
}
