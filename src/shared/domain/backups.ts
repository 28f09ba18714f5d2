import { dayNumber, monthOf, type IsoDate } from './calendar';

/** Copia de seguridad kept by the program: made that day at `HHMM` on the office's clock, with the events up to `event`. */
export type KeptBackup = { readonly day: IsoDate; readonly time: string; readonly event: number };

export const backupFileName = ({ day, time, event }: KeptBackup) => `registro-${day}-${time}-e${event}.db`;

const NAME = /^registro-(\d{4}-\d{2}-\d{2})-(\d{4})-e(\d{1,12})\.db$/;

/** What the name of a file in the folder of backups says; undefined for any other file. */
export function readBackupName(name: string): KeptBackup | undefined {
  const [, day, time, event] = NAME.exec(name) ?? [];
  if (day === undefined || time === undefined || event === undefined) return undefined;
  return { day: day as IsoDate, time, event: Number(event) };
}

/** Newest first, by the clock: after a restoration the numbers of events begin lower again. */
export const newestFirst = (one: KeptBackup, other: KeptBackup) =>
  keyOf(one) < keyOf(other) ? 1 : keyOf(one) > keyOf(other) ? -1 : other.event - one.event;
const keyOf = ({ day, time }: KeptBackup) => `${day} ${time}`;

/** The newest that a clock set wrong once has not dated into the future. */
export const newestOf = <Backup extends KeptBackup>(backups: readonly Backup[], today: IsoDate): Backup | undefined =>
  backups.filter(({ day }) => day <= today).toSorted(newestFirst)[0];

/** Where the history stands: its last event, and the last one that applied a file or approved a list (0: none). */
export type HistoryStands = { readonly event: number; readonly weighty: number };

/** At most daily while there are changes, and after each file applied and each list approved. */
export function isBackupDue(
  newest: KeptBackup | undefined,
  { event, weighty }: HistoryStands,
  today: IsoDate,
): boolean {
  if (event === 0 || newest?.event === event) return false;
  // with more events than the registry it is of a history that was left by a restoration
  return newest === undefined || newest.event > event || newest.day !== today || weighty > newest.event;
}

/**
 * How many days, weeks and months back one backup each is kept; and how many that were the last before something
 * weighty, for so many days: what a file spoilt is often seen the same day, when a later one has taken its place.
 */
export const KEPT = { days: 7, weeks: 4, months: 12, before: 5, beforeDays: 14 };

/**
 * Those that may go, of backups that are good: the newest of each of the last days, weeks and months that have one
 * stay, so that the newest of all always does, and those that were the last before a file was applied or a list
 * approved (`weighty`: the events of the history that did). One dated into the future is left alone.
 */
export function backupsToDrop<Backup extends KeptBackup>(
  good: readonly Backup[],
  today: IsoDate,
  weighty: readonly number[],
): readonly Backup[] {
  const ordered = good.filter(({ day }) => day <= today).toSorted(newestFirst);
  const kept = new Set([
    ...newestOfEach(ordered, KEPT.days, ({ day }) => day),
    ...newestOfEach(ordered, KEPT.weeks, ({ day }) => weekOf(day)),
    ...newestOfEach(ordered, KEPT.months, ({ day }) => monthOf(day)),
    ...lastBefore(ordered, today, weighty),
  ]);
  return ordered.filter((backup) => !kept.has(backup));
}

function lastBefore<Backup extends KeptBackup>(
  ordered: readonly Backup[],
  today: IsoDate,
  weighty: readonly number[],
): readonly Backup[] {
  const recent = ordered.filter(({ day }) => dayNumber(today) - dayNumber(day) <= KEPT.beforeDays);
  const before = weighty.map((event) => recent.find((backup) => backup.event < event));
  return recent.filter((backup) => before.includes(backup)).slice(0, KEPT.before);
}

function newestOfEach<Backup, Key>(
  ordered: readonly Backup[],
  howMany: number,
  keyOfOne: (backup: Backup) => Key,
): readonly Backup[] {
  const first = new Map<Key, Backup>();
  for (const backup of ordered) if (!first.has(keyOfOne(backup))) first.set(keyOfOne(backup), backup);
  return [...first.values()].slice(0, howMany);
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
const weekOf = (day: IsoDate) => Math.floor((dayNumber(day) + 3) / 7);

/** Days after which the office is reminded; copies at least weekly while data change (reglamento de la Ley 29733). */
export const REMIND_AFTER = { backup: 7, copyElsewhere: 14 };

export type BackupsStand = {
  readonly today: IsoDate;
  /** The registry was created. */
  readonly since: IsoDate;
  readonly newest: KeptBackup | undefined;
  /** Last event of the history. */
  readonly event: number;
  /** The last copy on another disk: its day and its last event. */
  readonly elsewhere: KeptBackup | undefined;
};

/** Days without a backup, and without one on another disk; null where that is no reason to remind anybody. */
export const remindersOf = ({ today, since, newest, event, elsewhere }: BackupsStand) => ({
  backup: lateBy(newest, { today, since, event }, REMIND_AFTER.backup),
  copyElsewhere: lateBy(elsewhere, { today, since, event }, REMIND_AFTER.copyElsewhere),
});

function lateBy(
  last: KeptBackup | undefined,
  { today, since, event }: Pick<BackupsStand, 'today' | 'since' | 'event'>,
  allowed: number,
): number | null {
  if (last?.event === event) return null;
  const days = dayNumber(today) - dayNumber(last?.day ?? since);
  return days > allowed ? days : null;
}
