import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupFileName,
  backupsToDrop,
  isBackupDue,
  KEPT,
  newestOf,
  readBackupName,
  remindersOf,
  type KeptBackup,
} from '@shared/domain/backups';
import { addDays, dayNumber, monthOf, toDate } from '@shared/domain/calendar';

const TODAY = toDate('2026-06-17');
const on = (day: string, event = 1, time = '1500'): KeptBackup => ({ day: toDate(day), time, event });
const daysAgo = (days: number, event = 1, time = '1500') => on(addDays(TODAY, -days), event, time);
const dayOf = ({ day }: KeptBackup) => day;

describe('the name of a backup', () => {
  it('says when it was made and how far the history went', () => {
    expect(backupFileName(on('2026-06-03', 1204, '0907'))).toBe('registro-2026-06-03-0907-e1204.db');
    expect(readBackupName('registro-2026-06-03-0907-e1204.db')).toEqual(on('2026-06-03', 1204, '0907'));
  });

  it.each(['registro.db', 'registro-2026-06-03-0907-e12.db.tmp', 'registro-2026-06-03-0907-e12.db.sha256'])(
    '%s is none',
    (name) => expect(readBackupName(name)).toBeUndefined(),
  );
});

describe('a backup is due', () => {
  const stands = (event: number, weighty = 0) => ({ event, weighty });
  it.each([
    ['when there is none', undefined, stands(5), true],
    ['not of a history without events', undefined, stands(0), false],
    ['not when nothing changed, however old it is', daysAgo(90, 5), stands(5, 5), false],
    ['not twice a day for what was typed', daysAgo(0, 5), stands(9), false],
    ['the next day for what was typed', daysAgo(1, 5), stands(9), true],
    ['at once for a file applied or a list approved', daysAgo(0, 5), stands(9, 7), true],
    ['not again for one that is in it', daysAgo(0, 8), stands(9, 7), false],
    ['after a restoration, whose history is shorter', daysAgo(0, 50), stands(9), true],
    ['where the newest is dated by a clock set wrong', daysAgo(-400, 5), stands(9), true],
  ])('%s', (_, newest, history, due) => expect(isBackupDue(newest, history, TODAY)).toBe(due));
});

describe('what is kept', () => {
  it('is the newest of 7 days, 4 weeks and 12 months', () => {
    const everyDay = Array.from({ length: 800 }, (_, days) => [
      daysAgo(days, 1, '0900'),
      daysAgo(days, 2, '1700'),
    ]).flat();
    const dropped = new Set(backupsToDrop(everyDay, TODAY, []));
    const kept = everyDay.filter((backup) => !dropped.has(backup));
    expect(kept.every(({ time }) => time === '1700')).toBe(true);
    expect(kept.map(dayOf)).toEqual([
      '2026-06-17',
      '2026-06-16',
      '2026-06-15',
      '2026-06-14',
      '2026-06-13',
      '2026-06-12',
      '2026-06-11',
      '2026-06-07',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
      '2025-11-30',
      '2025-10-31',
      '2025-09-30',
      '2025-08-31',
      '2025-07-31',
    ]);
  });

  it('counts days that have one: after half a year of nothing, none is lost for it', () => {
    const old = [200, 201, 202, 203, 204].map((days) => daysAgo(days));
    expect(backupsToDrop([daysAgo(0), ...old], TODAY, [])).toEqual([]);
  });

  it('is the last before each of the five newest files and lists too, for two weeks', () => {
    const today = [10, 20, 30, 40, 50, 60, 70].map((event) => daysAgo(0, event, `09${event}`));
    const files = [71, 61, 52, 51, 41, 31];
    const kept = (all: readonly KeptBackup[]) => {
      const dropped = new Set(backupsToDrop(all, TODAY, files));
      return all.filter((backup) => !dropped.has(backup)).map(({ event }) => event);
    };
    expect(kept(today)).toEqual([30, 40, 50, 60, 70]);
    const later = today.map((backup) => ({ ...backup, day: addDays(TODAY, -14) }));
    expect(kept([...later, daysAgo(0, 80)])).toEqual([30, 40, 50, 60, 70, 80]);
    const past = today.map((backup) => ({ ...backup, day: addDays(TODAY, -15) }));
    expect(kept([...past, daysAgo(0, 80)])).toEqual([70, 80]);
  });

  it('leaves alone what is dated into the future', () => {
    expect(backupsToDrop([daysAgo(-4000), daysAgo(0), daysAgo(1)], TODAY, [])).toEqual([]);
    expect(newestOf([daysAgo(-4000), daysAgo(1), daysAgo(3)], TODAY)).toEqual(daysAgo(1));
  });

  const backups = fc.uniqueArray(fc.tuple(fc.integer({ min: -30, max: 900 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 120,
    selector: String,
  });
  it('always has the newest, and a second look drops no more', () => {
    fc.assert(
      fc.property(backups, (made) => {
        const all = made.map(([days, event]) => daysAgo(days, event));
        const dropped = new Set(backupsToDrop(all, TODAY, []));
        const kept = all.filter((backup) => !dropped.has(backup));
        expect(newestOf(kept, TODAY)).toEqual(newestOf(all, TODAY));
        expect(backupsToDrop(kept, TODAY, [])).toEqual([]);
        const past = kept.filter(({ day }) => day <= TODAY);
        expect(past.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
      }),
    );
  });

  it('keeps one of each of the last twelve months that had one', () => {
    fc.assert(
      fc.property(backups, (made) => {
        const all = made.map(([days, event]) => daysAgo(Math.abs(days), event));
        const dropped = new Set(backupsToDrop(all, TODAY, []));
        const months = (some: readonly KeptBackup[]) =>
          [...new Set(some.map(({ day }) => monthOf(day)))].toSorted().slice(-12);
        expect(months(all.filter((backup) => !dropped.has(backup)))).toEqual(months(all));
      }),
    );
  });
});

describe('reminding', () => {
  const since = addDays(TODAY, -40);
  const late = (newest: KeptBackup | undefined, elsewhere: KeptBackup | undefined, event = 9) =>
    remindersOf({ today: TODAY, since, newest, event, elsewhere });

  it('begins after seven days without a backup, fourteen without one on another disk', () => {
    expect(late(daysAgo(7, 3), daysAgo(14, 3))).toEqual({ backup: null, copyElsewhere: null });
    expect(late(daysAgo(8, 3), daysAgo(15, 3))).toEqual({ backup: 8, copyElsewhere: 15 });
  });

  it('counts from the first day where there never was one', () => {
    expect(late(undefined, undefined)).toEqual({ backup: 40, copyElsewhere: 40 });
    expect(dayNumber(TODAY) - dayNumber(since)).toBe(40);
  });

  it('does not ask for what would be the same again', () => {
    expect(late(daysAgo(100, 9), daysAgo(100, 9))).toEqual({ backup: null, copyElsewhere: null });
  });
});
