import { InvalidArgumentError, Option } from "commander";
import { type Dashboard, withValues } from "../dashboards/dashboard.js";
import { dashboards } from "../dashboards/index.js";

/** The symbols to choose from, of every command that makes dashboards. */
export const symbolsOption = (): Option =>
  new Option("--symbols <list>", "the symbols to choose from, with commas between them").argParser((text) => {
    const symbols = text.split(",").map((part) => part.trim());
    if (symbols.includes("")) throw new InvalidArgumentError("Write it as AAPL,BTC/USD.");
    return symbols;
  });

/** The shipped dashboards, with these symbols to choose from. */
export const shippedWith = (symbols: readonly string[] | undefined): readonly Dashboard[] =>
  symbols === undefined ? dashboards : withValues(dashboards, "symbol", symbols);
