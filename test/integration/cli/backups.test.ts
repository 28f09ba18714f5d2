import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs } from '../../support/terminalOffice';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await writeCatalogs(terminal);
  await writeW1(terminal.folder, 'hogares.xlsx', { households: [aHouseholdRow()], members: [aMemberRow()] });
  mkdirSync(terminal.place('usb'));
  const created = terminal.ask('registry create --district 050401 --name Oficina --user rosa');
  if (created.status !== 0) throw new Error(created.error);
});
afterAll(() => terminal.close());

const isThere = () => terminal.run(['households', 'list']).text.includes('H-0001');

it('makes, lists, copies and restores a backup, after showing what would be lost', () => {
  const { name } = terminal.ask('registry backups make').json as { readonly name: string };
  expect(terminal.ask('households import hogares.xlsx')).toMatchObject({ status: 0 });
  const { backups } = terminal.ask('registry backups list').json as { backups: readonly { name: string }[] };
  expect(backups.map((backup) => backup.name)).toContain(name);
  expect(backups[0]?.name).not.toBe(name); // one was made after the file was applied
  expect(terminal.ask('registry backups copy --to usb')).toMatchObject({ status: 0 });

  const restore = (more = '', seat = {}) => terminal.ask(`registry restore ${name} --user rosa${more}`, seat);
  expect(restore(' --dry-run')).toMatchObject({ status: 0, json: { here: 'SOUND' } });
  expect(restore(' --dry-run').json).toMatchObject({
    kinds: expect.arrayContaining([{ kind: 'households', now: 1, inBackup: 0 }]) as unknown,
  });
  expect(restore('', { passphrase: 'otra frase que nadie eligió' })).toMatchObject({ status: 1 });
  expect(isThere()).toBe(true);
  expect(restore()).toMatchObject({
    status: 0,
    json: { name, aside: expect.stringContaining('reemplazado') as unknown },
  });
  expect(isThere()).toBe(false);
  expect(terminal.ask('registry restore falta.db --user rosa')).toMatchObject({ status: 1 });
});
