import { addDays, type IsoDate } from '@shared/domain/calendar';

// 9999-12-31 in the system of 1900; what is above is some other number in a cell that happens to be styled as a date.
const LAST_SERIAL = 2_958_465;
const SERIAL_OF_1904 = 1462;
const LEAP_DAY_THAT_NEVER_WAS = 60;
// Times are fractions of a day; half a millisecond absorbs their rounding.
const ROUNDING = 0.5 / 86_400_000;

/** The day of a spreadsheet's serial number, its time dropped; undefined for numbers that name no day. */
export function dateOfSerial(serial: number, date1904: boolean): IsoDate | undefined {
  const days = Math.floor(serial + ROUNDING);
  if (date1904) {
    return days >= 0 && days <= LAST_SERIAL - SERIAL_OF_1904 ? addDays(iso('1904-01-01'), days) : undefined;
  }
  if (days < 1 || days > LAST_SERIAL || days === LEAP_DAY_THAT_NEVER_WAS) return undefined;
  return addDays(iso(days < LEAP_DAY_THAT_NEVER_WAS ? '1899-12-31' : '1899-12-30'), days);
}

const iso = (text: string) => text as IsoDate; // constants of this file
