/** Calendar of the programme: dates, months and bimesters are text without a time zone. */
declare const isoDate: unique symbol;
declare const month: unique symbol;
declare const period: unique symbol;

/** Fecha, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly [isoDate]: true };
/** Mes, `YYYY-MM`. */
export type Month = string & { readonly [month]: true };
/** Bimestre, `YYYY-B1` (January and February) … `YYYY-B6`. */
export type Period = string & { readonly [period]: true };

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, monthNumber: number) =>
  monthNumber === 2 && isLeap(year) ? 29 : (DAYS[monthNumber - 1] ?? 0);
// Cut, not split: every duty of every member is dated many times.
const partsOf = (text: string): [number, number, number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8, 10)),
];

/** The date of these numbers, or undefined if the calendar has no such day. */
export function dateOf(year: number, monthNumber: number, day: number): IsoDate | undefined {
  const exists =
    [year, monthNumber, day].every(Number.isInteger) &&
    year >= 1 &&
    year <= 9999 &&
    day >= 1 &&
    day <= daysIn(year, monthNumber);
  return exists ? (`${pad(year, 4)}-${pad(monthNumber)}-${pad(day)}` as IsoDate) : undefined;
}

export function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(...partsOf(text)) === text;
}

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
export const isPeriod = (text: string): text is Period => /^\d{4}-B[1-6]$/.test(text);

/** A date, month or bimester that the program itself writes; a wrong one is a bug and throws. */
export function toDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new Error(`not a date: ${text}`);
  return text;
}
export function toMonth(text: string): Month {
  if (!isMonth(text)) throw new Error(`not a month: ${text}`);
  return text;
}
export function toPeriod(text: string): Period {
  if (!isPeriod(text)) throw new Error(`not a bimester: ${text}`);
  return text;
}

export const monthOf = (date: IsoDate) => date.slice(0, 7) as Month;
export const monthNumber = (value: Month) => Number(value.slice(5, 7));
export const yearOf = (value: IsoDate | Month | Period) => Number(value.slice(0, 4));
export const firstDayOf = (value: Month) => `${value}-01` as IsoDate;
export const lastDayOf = (value: Month) => `${value}-${daysIn(yearOf(value), monthNumber(value))}` as IsoDate;

/** Days since 1970-01-01; negative before. */
export const dayNumber = (date: IsoDate) => Math.round(Date.UTC(...utcParts(date)) / 86_400_000);
const utcParts = (date: IsoDate): [number, number, number] => {
  const [year, monthPart, day] = partsOf(date);
  return [year, monthPart - 1, day];
};

export const dateOfDayNumber = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
export const addDays = (date: IsoDate, days: number) => dateOfDayNumber(dayNumber(date) + days);

export function addMonthsToMonth(value: Month, months: number): Month {
  const index = yearOf(value) * 12 + monthNumber(value) - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1)}` as Month;
}

/** Same day `months` later; the last day of the month where that day does not exist (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const target = addMonthsToMonth(monthOf(date), months);
  const day = Math.min(Number(date.slice(8, 10)), daysIn(yearOf(target), monthNumber(target)));
  return `${target}-${pad(day)}` as IsoDate;
}

/** Meses cumplidos between birth and `on`; a person born on 29 February completes a year on 1 March of a common year. */
export function completedMonths(birth: IsoDate, on: IsoDate): number {
  const [birthYear, birthMonth, birthDay] = partsOf(birth);
  const [year, monthPart, day] = partsOf(on);
  return (year - birthYear) * 12 + (monthPart - birthMonth) - (day < birthDay ? 1 : 0);
}

/** Años cumplidos. */
export const completedYears = (birth: IsoDate, on: IsoDate) => Math.floor(completedMonths(birth, on) / 12);

export function monthsOf(value: Period): readonly [Month, Month] {
  const second = Number(value.slice(6)) * 2;
  return [`${value.slice(0, 4)}-${pad(second - 1)}` as Month, `${value.slice(0, 4)}-${pad(second)}` as Month];
}

export const periodOf = (value: Month) => `${value.slice(0, 4)}-B${Math.ceil(monthNumber(value) / 2)}` as Period;
export const firstDayOfPeriod = (value: Period) => firstDayOf(monthsOf(value)[0]);
export const lastDayOfPeriod = (value: Period) => lastDayOf(monthsOf(value)[1]);
