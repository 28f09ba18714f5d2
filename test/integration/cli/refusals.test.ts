import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeFamilies } from '../../support/terminalOffice';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
});
afterAll(() => terminal.close());

const answer = (line: string, seat = {}) => {
  const { status, json } = terminal.ask(line, seat);
  return { status, json };
};

describe('exit status 2', () => {
  it.each([
    ['households import'],
    ['rosters import 2026-B9 x.xlsx'],
    ['eligibility check --on 31/12/2026'],
    ['period close 2026-B3 --with-pending'],
  ])('is for a line that is not understood: %s', (line) => {
    const { status, text, error } = terminal.run(line.split(' '));
    expect({ status, text }).toEqual({ status: 2, text: '' });
    expect(error).toContain('juntos ');
  });

  it('is for a passphrase that is not there', () => {
    expect(terminal.run(['households', 'list'], { passphrase: '' })).toMatchObject({ status: 2, text: '' });
  });
});

describe('exit status 1', () => {
  it('is for a wrong passphrase or person, without saying which', () => {
    const wrong = { status: 1, json: { code: 'wrong-passphrase' } };
    expect(answer('households list', { passphrase: 'otra frase cualquiera' })).toMatchObject(wrong);
    expect(answer('households list --user nadie')).toMatchObject(wrong);
  });

  it('says in Spanish what an input lacks', () => {
    const { error } = terminal.run(['registry', 'create', '--district', '050401', '--name', 'UT Huanta'], {
      passphrase: 'corta',
    });
    expect(error).toMatch(/passphrase: .*8 caracteres/);
  });

  it('is for a registry that is absent, taken or damaged, which stays as it is and can be read', async () => {
    expect(answer('households list --registry otro.db')).toMatchObject({
      status: 1,
      json: { code: 'registry-absent' },
    });
    expect(answer('registry create --district 050401 --name Otra')).toMatchObject({
      status: 1,
      json: { code: 'registry-exists' },
    });
    for (const part of ['.db', '.db.keyring.json', '.db.keyring.copy.json'])
      writeFileSync(terminal.place(`roto${part}`), readFileSync(terminal.place(`registro${part}`)));
    const bytes = readFileSync(terminal.place('roto.db')).fill(0, 9000, 9100);
    writeFileSync(terminal.place('roto.db'), bytes);
    await writeFamilies(terminal, 'familias.xlsx');
    expect(answer('households import familias.xlsx --registry roto.db')).toMatchObject({
      status: 1,
      json: { code: 'registry-damaged' },
    });
    expect(terminal.ask('households list --registry roto.db').error).toContain('dañado');
    expect(terminal.ask('households list').error).toBe('');
    expect(readFileSync(terminal.place('roto.db')).equals(bytes)).toBe(true);
  });

  it('is for a file that cannot be taken, with a sentence about that file', async () => {
    const whole = readFileSync(await writeFamilies(terminal, 'hogares.xlsx'));
    writeFileSync(terminal.place('cortado.xlsx'), whole.subarray(0, whole.length / 2));
    writeFileSync(terminal.place('página.xls'), '<html><table><tr><td>x</td></tr></table></html>');
    writeFileSync(terminal.place('viejo.xls'), Buffer.from('d0cf11e0a1b11ae1'.padEnd(4096, '0'), 'hex'));
    const reports = ['cortado.xlsx', 'página.xls', 'viejo.xls'].map((name) => answer(`households import ${name}`));
    expect(reports).toMatchObject([
      { status: 1, json: { files: [{ status: 'refused', code: 'BAD_ZIP' }] } },
      { status: 1, json: { files: [{ status: 'refused', code: 'HTML' }] } },
      { status: 1, json: { files: [{ status: 'refused', code: 'OLD_XLS' }] } },
    ]);
    expect(terminal.ask('households list').json).toEqual([]);
    expect(terminal.run(['households', 'import', 'viejo.xls']).text).toMatch(/viejo\.xls: rechazado.*\n.*\.xlsx/);
  });
});

describe('without a registry', () => {
  it('writes templates and verifies packages', () => {
    const elsewhere = { passphrase: '', registry: false };
    expect(answer('template hogares --out plantilla.xlsx', elsewhere).status).toBe(0);
    writeFileSync(terminal.place('nada.jpkg'), 'esto no es un paquete');
    const { status, error, text } = terminal.run(['packages', 'verify', 'nada.jpkg'], elsewhere);
    expect({ status, error, text }).toEqual({
      status: 1,
      error: '',
      text: expect.stringContaining('nada.jpkg: no se puede leer como paquete') as string,
    });
  });
});
