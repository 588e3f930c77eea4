/** When a market trades, as data; the times are those of its own time zone, so that daylight saving needs no thought. */
export interface TradingCalendar {
  /** The market identifier code of ISO 10383. */
  readonly mic: string;
  readonly name: string;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
  /** "09:30" */
  readonly opens: string;
  readonly closes: string;
  /** Grafana's form: "monday:friday". */
  readonly weekdays: string;
  /** Days without trading, as ISO dates. Days with a short session are open here until the normal end. */
  readonly holidays: readonly string[];
}

/**
 * Nasdaq, with the holidays of 2026 and 2027.
 * @see https://www.nasdaq.com/market-activity/stock-market-holiday-schedule
 */
export const nasdaq: TradingCalendar = {
  mic: "XNAS",
  name: "Nasdaq",
  timeZone: "America/New_York",
  opens: "09:30",
  closes: "16:00",
  weekdays: "monday:friday",
  holidays: [
    ...["2026-01-01", "2026-01-19", "2026-02-16", "2026-04-03", "2026-05-25", "2026-06-19", "2026-07-03"],
    ...["2026-09-07", "2026-11-26", "2026-12-25"],
    ...["2027-01-01", "2027-01-18", "2027-02-15", "2027-03-26", "2027-05-31", "2027-06-18", "2027-07-05"],
    ...["2027-09-06", "2027-11-25", "2027-12-24"],
  ],
};

export const calendars: readonly TradingCalendar[] = [nasdaq];

/** The name of the time interval in which a market is closed. */
export const closedName = ({ mic }: TradingCalendar): string => `${mic} closed`;

/** One stretch of time in Grafana's form; all of its parts hold together. */
export interface TimeInterval {
  readonly times?: readonly { readonly start_time: string; readonly end_time: string }[];
  readonly weekdays?: readonly string[];
  readonly days_of_month?: readonly string[];
  readonly months?: readonly string[];
  readonly years?: readonly string[];
  readonly location: string;
}

/** When a market is closed: nights, weekends, holidays. */
export function closedIntervals(calendar: TradingCalendar): readonly TimeInterval[] {
  const { timeZone: location, opens, closes, weekdays, holidays } = calendar;
  return [
    {
      times: [
        { start_time: "00:00", end_time: opens },
        { start_time: closes, end_time: "24:00" },
      ],
      location,
    },
    { weekdays: otherWeekdays(weekdays), location },
    ...holidays.map((date): TimeInterval => {
      const [year = "", month = "", day = ""] = date.split("-");
      return { years: [year], months: [String(Number(month))], days_of_month: [String(Number(day))], location };
    }),
  ];
}

const week: readonly string[] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function otherWeekdays(range: string): readonly string[] {
  const [first = "", last = first] = range.split(":");
  const [from, to] = [week.indexOf(first), week.indexOf(last)];
  if (from < 0 || to < from) throw new RangeError(`${range} is no range of weekdays from sunday to saturday`);
  return week.filter((_, index) => index < from || index > to);
}
