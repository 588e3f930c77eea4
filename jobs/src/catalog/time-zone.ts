/** Whether Java knows the zone, as far as can be said here: names of the time zone database, and offsets from GMT. */
export function isTimeZone(text: string): boolean {
  if (/^GMT[+-]\d\d?(:[0-5]\d)?$/.test(text)) return true;
  if (!/^(UTC|GMT|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
