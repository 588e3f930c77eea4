import { Command, InvalidArgumentError } from "commander";
import { messageOf } from "../errors.js";
import { parseDuration, parseStackName } from "../stack/settings.js";

/** What `npm start` was told. */
export interface StartOptions {
  /** The stack's name: its folder below the cache's `run`. */
  readonly name: string;
  /** End after so many milliseconds of ticks, and check the count; undefined: run until Ctrl-C. */
  readonly forMs: number | undefined;
  /** TwelveData's own socket instead of the replay. */
  readonly live: boolean;
  /** Symbols to subscribe to; undefined: those of the replay, or a few common ones when live. */
  readonly symbols: readonly string[] | undefined;
  /** Times real speed of the replay. */
  readonly speed: number;
  /** Lines instead of the live screen, also on a terminal. */
  readonly plain: boolean;
}

/** Reads the command line of `npm start --`. Throws a CommanderError when it is wrong. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const command = new Command("npm start --")
    .description("Kafka, Cassandra and Spark on this computer, real trades through them, and their bars on this screen")
    .option(
      "--for <duration>",
      "end after this time (90s, 5m) and check that no tick is lost or doubled",
      argument(parseDuration),
    )
    .option("--live", "TwelveData's own socket; needs TWELVEDATA_API_KEY", false)
    .option("--symbols <list>", "symbols to subscribe to, with commas between them", argument(parseList))
    .option("--speed <factor>", "speed of the replay: 2 is twice as fast", argument(parseSpeed), 1)
    .option("--name <name>", "several stacks can be kept apart by name", argument(parseStackName), "default")
    .option("--plain", "lines instead of the live screen", false)
    .exitOverride();
  command.parse(args, { from: "user" });
  const options = command.opts<{
    for?: number;
    live: boolean;
    symbols?: readonly string[];
    speed: number;
    name: string;
    plain: boolean;
  }>();
  return {
    name: options.name,
    forMs: options.for,
    live: options.live,
    symbols: options.symbols,
    speed: options.speed,
    plain: options.plain,
  };
}

/** Commander's own words for a parser that throws. */
export function argument<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      throw new InvalidArgumentError(messageOf(error));
    }
  };
}

function parseList(text: string): readonly string[] {
  const symbols = text.split(",").map((part) => part.trim());
  if (symbols.includes("")) throw new Error("Write it as AAPL,BTC/USD.");
  return symbols;
}

function parseSpeed(text: string): number {
  const speed = Number(text);
  if (!(speed > 0 && speed <= 1000)) throw new Error("Give a number above 0, at most 1000.");
  return speed;
}
