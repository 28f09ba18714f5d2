import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs } from '../../support/terminalOffice';
import { manyHouseholds, writeW1 } from '../../support/w1Files';

const ASSEMBLY = 'ACV-2026-001';
const NOT_YET = { 'Validado en asamblea': null, 'Fecha de asamblea': null, 'Fecha de acuerdo': null };

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  const must = (line: Parameters<Terminal['ask']>[0]) => {
    const { status, error, text } = terminal.ask(line);
    if (status !== 0) throw new Error(`${error}${text}`);
  };
  must(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  await writeCatalogs(terminal);
  must('catalog import instituciones ie.csv');
  must('catalog import establecimientos renipress.csv');
  must('catalog import centros-poblados ccpp.xlsx');
  const { households, members } = manyHouseholds(2);
  const rows = households.map((row) => ({ ...row, ...NOT_YET }));
  await writeW1(terminal.folder, 'hogares.xlsx', { households: rows, members });
  must(['households', 'import', join(terminal.folder, 'hogares.xlsx')]);
  must('assembly open --center Huanta --on 2026-04-15');
});
afterAll(() => terminal.close());

const ask = (command: string, ...more: readonly string[]) =>
  terminal.ask(['assembly', ...command.split(' '), ASSEMBLY, ...more]);
const paper = (of: string) => terminal.run(['assembly', 'paper', ASSEMBLY, '--of', of]).text;

describe('a meeting on the command line', () => {
  it('is written down piece by piece: what is not stated stays', () => {
    expect(ask('notify', '--on', '2026-04-15')).toMatchObject({ status: 0, json: { households: 2 } });
    const authority = 'Juan Huamán|28201122|Presidente|Comunidad';
    expect(ask('record', '--start', '09:00', '--attendees', '42', '--authority', authority).status).toBe(0);
    expect(ask('record', '--place', 'Escuela', '--end', '11:30').status).toBe(0);
    expect(ask('agenda').json).toMatchObject({
      notifiedOn: '2026-04-15',
      meeting: {
        startTime: '09:00',
        endTime: '11:30',
        place: 'Escuela',
        attendees: 42,
        authorities: [{ name: 'Juan Huamán', dni: '28201122', position: 'Presidente', organisation: 'Comunidad' }],
      },
    });
    expect(ask('record', '--start', '25:00')).toMatchObject({ status: 1, json: { code: 'invalid-input' } });
    expect(ask('record', '--attendees', 'muchos')).toMatchObject({ status: 2 });
  });

  it('takes families for the ULE, presence and results, and writes them on the papers', () => {
    expect(ask('refer', '--family', 'CCORAHUA||FELÍCITAS', '--center', 'Alto Perú')).toMatchObject({
      status: 0,
      json: { number: 1 },
    });
    expect(ask('refer', '--family', 'CCORAHUA')).toMatchObject({ status: 2 });
    ask('result', '--household', 'H-0001', '--result', 'VALIDATED', '--absent');
    expect(ask('agenda').json).toMatchObject({ agenda: [{ present: false, result: 'VALIDATED' }, { present: null }] });
    expect(paper('minutes')).toMatch(/^BORRADOR DEL ACTA/m);
    expect(paper('minutes')).toMatch(/Juan Huamán \| 28201122[^]*CCORAHUA, FELÍCITAS \| Alto Perú/);
    expect(paper('agenda')).toContain('☐ Sí  ☐ No');
    expect(paper('public-list')).toContain('*****007 | Huanta');
    expect(paper('referrals')).toContain('Recibe la ULE');
    expect(ask('paper', '--of', 'otro').status).toBe(2);
  });

  it('is closed and its order printed; another one is called off', () => {
    expect(ask('close', '--rest-absent').status).toBe(0);
    expect(paper('minutes')).toMatch(/^ACTA DE LA ASAMBLEA/m);
    expect(paper('ranking')).toContain('1 | QUISPE MAMANI, ROSA LUZ | H-0001 | Con cupo');
    expect(ask('cancel', '--reason', 'Huaico')).toMatchObject({ status: 1, json: { code: 'assembly-final' } });
    terminal.ask('assembly open --center Huanta --on 2026-04-15');
    const second = ['assembly', 'cancel', 'ACV-2026-002', '--reason', 'Huaico'];
    expect(terminal.ask(second)).toMatchObject({ status: 0 });
    expect(terminal.ask('assembly list').json).toMatchObject([{ status: 'CANCELLED' }, { status: 'CLOSED' }]);
  });
});
