import type { Variable } from "./dashboard.js";

/** The symbols that the shipped configuration follows. */
const followed = ["AAPL", "MSFT"];

export const symbols: Variable = { name: "symbol", label: "Symbol", values: followed, multi: true };

export const oneSymbol: Variable = { ...symbols, multi: false };

export const resolutions: Variable = {
  name: "resolution",
  label: "Bars",
  values: ["1m", "1s", "15s", "5m", "1h"],
  multi: false,
};
