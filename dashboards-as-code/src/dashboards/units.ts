/** Prices in full: Grafana's units of money shorten them to thousands. */
export const price = "locale";

/** Numbers that name something, digit by digit. */
export const plain = "none";

export const rowsPerSecond = "suffix: /s";
