import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import Driver from 'better-sqlite3';
import { giveKey } from '../../../src/main/backend/database/sqlite/driver';
import { backupHandlers } from '../../../src/main/backend/handlers/backups';
import { nodeReaderHost } from '../../../src/main/backend/workbooks/reading/readerHost';
import { openReader } from '../../../src/main/backend/workbooks/reading/readerProcess';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { findNeedles } from '../../support/needles';
import { buildReaderScript } from '../../support/readerScript';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

const PLANTED = {
  'Centro poblado': 'CHUCUITOPATA',
  Dirección: 'Jr. Chinchaysuyo 718',
  Referencia: 'frente al molino de Yanacachi',
  Teléfono: '951730428',
  'Pueblo indígena': 'Quichuaraqaypata',
  'Comunidad nativa': 'Wayrapunkucocha',
  'N.º FSU': 'FSU-6620391',
};
const PLANTED_MEMBER = {
  'Apellido paterno': 'ZURITAQUIROZ',
  'Apellido materno': 'YUPANQUIRIMAC',
  Nombres: 'EUFRASIA MARCELINA',
  'N.º de documento': '48261953',
};
const ASKED = 'zuritaquiroz eufrasia';
const TYPED = 'Papel sin copiar de Huarcapampa';
const NEEDLES = [...Object.values(PLANTED), ...Object.values(PLANTED_MEMBER), TYPED];

const folders = { temporary: '', given: '', child: '' };
beforeAll(async () => {
  folders.child = mkdtempSync(join(tmpdir(), 'juntos-lector-'));
  folders.given = mkdtempSync(join(tmpdir(), 'juntos-usb-'));
  await buildReaderScript(folders.child);
});
afterAll(() => Object.values(folders).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

let office: TestBackend;
let made: Set<string>;
let watcher: ReturnType<typeof watch>;
beforeEach(async () => {
  // What anything here takes for the place of temporary files, so that all of them are seen.
  folders.temporary = mkdtempSync(join(folders.given, 'temporal-'));
  vi.stubEnv('TMPDIR', folders.temporary);
  office = await aHouseholdOffice({
    handlers: { ...backupHandlers, 'households.centers': fail },
    surroundings: { openReader: () => openReader(nodeReaderHost(join(folders.child, 'reader.cjs'))) },
  });
  made = new Set();
  watcher = watch(folders.temporary, (_, name) => made.add(name ?? ''));
});
afterEach(async () => {
  watcher.close();
  await office.close();
  vi.unstubAllEnvs();
});

/** A bug whose message quotes a person, as bugs do. */
const fail = () => Promise.reject(new Error(`cannot read ${PLANTED_MEMBER.Nombres} of ${NEEDLES.join(', ')}`));

/** All that people do with a household in a day. */
async function work(): Promise<void> {
  const path = await writeW1(folders.given, 'hogares.xlsx', {
    households: [aHouseholdRow(PLANTED)],
    members: [aMemberRow(PLANTED_MEMBER)],
  });
  await importHouseholds(office, path);
  await office.ask('drafts.put', { key: 'household', json: JSON.stringify({ reference: TYPED }) });
  expect((await office.ask('households.search', { text: ASKED })).total).toBe(1);
  await office.ask('households.export', { file: { path: join(folders.given, 'salida.xlsx') } });
  expect(await office.call('households.centers', {})).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
}

const journal = () => statSync(`${office.registryFile}-wal`).size;
const found = () => findNeedles(office.dir, NEEDLES);

describe('the words of a person', () => {
  it('stand nowhere on the disk: not while people work, not in backups, logs and temporary files, not afterwards', async () => {
    await work();
    expect(journal()).toBeGreaterThan(0);
    expect(found()).toEqual([]);
    await office.ask('backups.make', {});
    await office.ask('registry.backup', { file: { path: join(office.dir, 'copia.db') } });
    expect(found()).toEqual([]);
    await office.ask('registry.lock', {});
    expect(readdirSync(office.dir)).toEqual(expect.arrayContaining(['copia.db', 'log.jsonl', 'registro.db']));
    expect(found()).toEqual([]);
    // Beside the data folder nothing was made even for a moment, and beside the export nothing was left.
    expect([...made]).toEqual([]);
    expect(readdirSync(folders.given).filter((name) => /tmp|juntos/.test(name))).toEqual([]);
  });

  it('would be found: each is in the registry, and a planted one is seen wherever it stands', async () => {
    await work();
    const key = Buffer.from(office.session().key); // locking forgets it
    await office.ask('registry.lock', {});
    const plain = join(folders.given, 'claro');
    mkdirSync(plain);
    copyFileSync(office.registryFile, join(plain, 'registro.db'));
    decrypt(join(plain, 'registro.db'), key);
    expect(new Set(findNeedles(plain, NEEDLES).map(({ needle }) => needle))).toEqual(new Set(NEEDLES));

    mkdirSync(join(office.dir, 'ventana', 'Local Storage'), { recursive: true });
    const hidden = Buffer.from(`\u0001${PLANTED.Dirección}`, 'utf16le');
    writeFileSync(
      join(office.dir, 'ventana', 'Local Storage', '000003.log'),
      Buffer.concat([Buffer.alloc(70_001), hidden]),
    );
    expect(found()).toEqual([{ file: join('ventana', 'Local Storage', '000003.log'), needle: PLANTED.Dirección }]);
  });
});

function decrypt(file: string, key: Buffer): void {
  const driver = new Driver(file);
  giveKey(driver, key);
  driver.pragma('journal_mode=DELETE');
  driver.pragma(`rekey=''`);
  driver.close();
}
