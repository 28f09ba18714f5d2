import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteEvent } from '../../../src/main/backend/database/events';
import { createWrite } from '../../../src/main/backend/database/handles';
import { openReadOnly } from '../../../src/main/backend/database/open';
import { withDriver } from '../../../src/main/backend/database/sqlite/driver';
import { backupHandlers } from '../../../src/main/backend/handlers/backups';
import { backupFolderOf } from '../../../src/main/backend/registry/backups/folder';
import { startKeeper } from '../../../src/main/backend/registry/backups/keeper';
import { FIRST_USER, openTestBackend, type TestBackend } from '../../support/backend';

let backend: TestBackend;
let folder: string;
beforeEach(async () => {
  backend = await openTestBackend({ handlers: backupHandlers });
  folder = backupFolderOf(backend.registryFile);
});
afterEach(() => backend.close());

const list = async () => (await backend.ask('backups.list', {})).backups;
const files = () => readdirSync(folder).toSorted();
/** What a handler would note. */
async function note(kind: string): Promise<void> {
  const { db, user } = backend.session();
  const write = createWrite(db, () => ({ userId: user.id, at: backend.engine.surroundings.now() }));
  await write(async (tx) => {
    await noteEvent(tx, { kind });
    return { ok: true, value: null };
  });
}
/** Whoever sees to the backups while people work, at once. */
async function keepBehind(until: () => Promise<void>): Promise<void> {
  const keeper = startKeeper({ ...backend.engine.surroundings, ...backend.session(), kept: 'behind' }, 1);
  try {
    await until();
  } finally {
    await keeper.stop();
  }
}
const untilThereAre = (count: number) =>
  keepBehind(() => vi.waitFor(async () => expect(await list()).toHaveLength(count)));

describe('an automatic backup', () => {
  it('is made beside the registry, with its keyring and its sum, and opens', async () => {
    await untilThereAre(1);
    const [backup] = await list();
    expect(backup).toMatchObject({ day: '2026-05-04', event: 1, state: 'VERIFIED' });
    const name = backup?.name ?? '';
    expect(files()).toEqual([name, `${name}.keyring.json`, `${name}.sha256`]);
    expect(readFileSync(join(folder, `${name}.sha256`), 'utf8')).toMatch(new RegExp(`^[0-9a-f]{64}  ${name}\n$`));
    const copy = await openReadOnly(join(folder, name), backend.session().key);
    if (!copy.ok) throw new Error(copy.problem.code);
    expect(await copy.value('app_user').select('name')).toEqual([{ name: FIRST_USER }]);
    await expect(copy.value('app_user').delete()).rejects.toThrow(/readonly/);
    await copy.value.destroy();
    expect(files()).toHaveLength(3);
  });

  it('follows a file applied and a list approved, not each thing that is typed, and the one before it stays', async () => {
    await untilThereAre(1);
    await note('household.registered');
    await keepBehind(() => wait(60));
    expect(await list()).toMatchObject([{ event: 1 }]);
    await note('import.applied');
    await keepBehind(() => vi.waitFor(async () => expect(await list()).toMatchObject([{ event: 3 }, { event: 1 }])));
    await note('payments.approved');
    await keepBehind(() =>
      vi.waitFor(async () => expect(await list()).toMatchObject([{ event: 4 }, { event: 3 }, { event: 1 }])),
    );
  });

  it('is made the next day where something changed, and not where nothing did', async () => {
    await untilThereAre(1);
    backend.setToday('2026-05-05');
    await keepBehind(() => wait(60));
    expect(await list()).toHaveLength(1);
    await note('household.registered');
    await untilThereAre(2);
    expect(await list()).toMatchObject([
      { day: '2026-05-05', event: 2 },
      { day: '2026-05-04', event: 1 },
    ]);
  });

  it('goes after a newer one was verified, and never what is no backup of ours', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'apuntes.txt'), 'nuestro');
    for (let day = 10; day < 30; day += 1) {
      backend.setToday(`2026-05-${day}`);
      await note('import.applied');
      expect(await backend.call('backups.make', {})).toMatchObject({ ok: true });
    }
    expect((await list()).map(({ day }) => day.slice(8))).toEqual([
      '29',
      '28',
      '27',
      '26',
      '25',
      '24',
      '23',
      '17',
      '10',
    ]);
    expect(files().filter((name) => name.endsWith('.keyring.json'))).toHaveLength(9);
    expect(files()).toHaveLength(28);
  });

  it('is made at the end of a command, where a command asks for it', async () => {
    const other = await openTestBackend({ handlers: backupHandlers, surroundings: { kept: 'atClosing' } });
    await other.ask('registry.lock', {});
    expect(readdirSync(backupFolderOf(other.registryFile))).toHaveLength(3);
    await other.close();
  });

  it('is left off when the registry is locked in the middle of it, and leaves nothing behind', async () => {
    const keeper = startKeeper({ ...backend.engine.surroundings, ...backend.session(), kept: 'behind' }, 0);
    await vi.waitFor(() => expect(readdirSync(folder).some((name) => name.endsWith('.tmp'))).toBe(true), {
      interval: 0,
    });
    await keeper.stop();
    expect(files().filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(keeper.failed()).toBeNull();
  });
});

describe('what is wrong with the registry', () => {
  const spoil = (sql: string) =>
    withDriver(backend.session().db, (driver) => {
      driver.pragma('foreign_keys=OFF');
      driver.prepare(sql).run();
      driver.pragma('foreign_keys=ON');
    });

  it('is found before the copy gets its name, and the older one stays', async () => {
    await backend.ask('backups.make', {});
    const before = files();
    await note('import.applied');
    await spoil(`insert into form values ('f', 'f', 'k', 'nowhere', 'x', 1, 1, '', '', '', null)`);
    expect(await backend.call('backups.make', {})).toEqual({
      ok: false,
      problem: { code: 'backup-failed', detail: 'form 1: foreign key' },
    });
    expect(files()).toEqual(before);
  });

  it('includes a history that was rewritten', async () => {
    await withDriver(backend.session().db, (driver) => driver.prepare('drop trigger event_no_update').run());
    await spoil(`update event set details = '{"ubigeo":"999999"}' where seq = 1`);
    expect(await backend.call('backups.make', {})).toEqual({
      ok: false,
      problem: { code: 'backup-failed', detail: 'event 1: EVENT_CHANGED' },
    });
    expect(files()).toEqual([]);
  });

  it('is told where the automatic one comes to nothing', async () => {
    await spoil(`insert into form values ('f', 'f', 'k', 'nowhere', 'x', 1, 1, '', '', '', null)`);
    const keeper = startKeeper({ ...backend.engine.surroundings, ...backend.session(), kept: 'behind' }, 1);
    await vi.waitFor(() => expect(keeper.failed()).toEqual({ code: 'backup-failed', detail: 'form 1: foreign key' }));
    await keeper.stop();
  });
});

describe('the list of backups', () => {
  it('tells which one does not open any more', async () => {
    await backend.ask('backups.make', {});
    const [made] = await list();
    const file = join(folder, made?.name ?? '');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(file, bytes);
    expect(await list()).toMatchObject([{ state: 'DOES_NOT_OPEN' }]);
    truncateSync(file, 5000);
    expect(await list()).toMatchObject([{ state: 'DOES_NOT_OPEN' }]);
  });

  it('looks into one whose sum is not there, if there is a key', async () => {
    await backend.ask('backups.make', {});
    const [made] = await list();
    rmSync(join(folder, `${made?.name ?? ''}.sha256`));
    expect(await list()).toMatchObject([{ state: 'VERIFIED' }]);
    await backend.ask('registry.lock', {});
    expect(await list()).toMatchObject([{ state: 'UNKNOWN' }]);
  });

  it('is empty where none was made', async () => {
    expect(await list()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});
