import type { Variable } from "./dashboard.js";

/** The symbols of the replay; commands take others with `--symbols`. */
const followed = ["BTC/USDT", "ETH/USDT"];

export const symbols: Variable = { name: "symbol", label: "Symbol", values: followed, multi: true };

export const oneSymbol: Variable = { ...symbols, multi: false };

export const resolutions: Variable = {
  name: "resolution",
  label: "Bars",
  values: ["1m", "1s", "15s", "5m", "1h"],
  multi: false,
};
