import { createTheme } from "@grafana/data";

export type Mode = "dark" | "light";

/** What drawings take from Grafana's theme; style sheets take it as CSS variables. */
export interface Theme {
  readonly mode: Mode;
  /** Of texts beside a drawing. */
  readonly ink: string;
  /** Of the lines behind a drawing. */
  readonly grid: string;
  /** Of the line with a number. */
  readonly color: (index: number) => string;
}

const key = "mdsp-theme";

/** The reader's choice, else what the system says. */
export function modeAtFirst(): Mode {
  const chosen = localStorage.getItem(key);
  if (chosen === "dark" || chosen === "light") return chosen;
  return matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
}

/** Grafana's own theme, its colours as CSS variables. */
export function applyTheme(mode: Mode): Theme {
  localStorage.setItem(key, mode);
  const { colors, visualization } = createTheme({ colors: { mode } });
  const { background, text, border, primary, error, warning, success } = colors;
  const variables = {
    canvas: background?.canvas,
    panel: background?.primary,
    raised: background?.secondary,
    text: text?.primary,
    "text-weak": text?.secondary,
    border: border?.weak,
    "border-strong": border?.medium,
    accent: primary?.main,
    "accent-text": primary?.text,
    bad: error?.text,
    "bad-border": error?.border,
    warn: warning?.text,
    good: success?.text,
  };
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(variables)) style.setProperty(`--${name}`, value ?? "currentcolor");
  style.colorScheme = mode;
  const { palette } = visualization;
  return {
    mode,
    ink: text?.secondary ?? "gray",
    grid: border?.weak ?? "gray",
    color: (index) => visualization.getColorByName(palette[index % palette.length] ?? "blue"),
  };
}
