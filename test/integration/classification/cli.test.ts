import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs, writeFamilies } from '../../support/terminalOffice';
import { writeTyped } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  const must = (line: Parameters<Terminal['ask']>[0]) => {
    const { status, error, text } = terminal.ask(line);
    if (status !== 0) throw new Error(`${error}${text}`);
  };
  const create = ['registry', 'create', '--district', '050401', '--name', 'Oficina', '--user', 'rosa'];
  must(create);
  await writeCatalogs(terminal);
  for (const [kind, file] of [
    ['instituciones', 'ie.csv'],
    ['establecimientos', 'renipress.csv'],
    ['centros-poblados', 'ccpp.xlsx'],
  ])
    must(`catalog import ${kind ?? ''} ${file ?? ''}`);
  await writeFamilies(terminal, 'hogares.xlsx');
  must('households import hogares.xlsx');
  must('affiliation affiliate --on 2026-04-14 H-CUMPLE H-FALTA');
  await writeTyped(terminal.folder, 'sisfoh.xlsx', [
    {
      name: 'Hoja1',
      rows: [
        { CO_HOGAR: 'H-CUMPLE', CSE: 'NP', 'Fecha CSE': '10/04/2026', 'Vence CSE': null },
        { CO_HOGAR: 'H-FALTA', CSE: 'P', 'Fecha CSE': '10/04/2026', 'Vence CSE': '30/04/2026' },
        { CO_HOGAR: 'H-NADIE', CSE: 'P', 'Fecha CSE': '10/04/2026', 'Vence CSE': null },
      ],
    },
  ]);
});
afterAll(() => terminal.close());

describe('juntos sisfoh', () => {
  it('shows the consequences in a dry run, saves nothing, then applies', () => {
    const dry = terminal.ask('sisfoh import sisfoh.xlsx --dry-run');
    expect(dry).toMatchObject({
      status: 0,
      json: {
        dryRun: true,
        totals: { read: 3, changed: 2, stranger: 1 },
        consequences: [{ household: 'H-CUMPLE', effect: 'EXIT_PROPOSAL', targetMembers: 1 }],
      },
    });
    expect(terminal.ask('sisfoh consequences').json).toEqual([]);
    const applied = terminal.run(['sisfoh', 'import', 'sisfoh.xlsx', '--remarks', 'observaciones.xlsx']);
    expect(applied.text).toContain('Se propondría la salida');
    expect(terminal.ask('sisfoh consequences').json).toMatchObject([{ household: 'H-CUMPLE' }]);
    expect(terminal.ask('sisfoh import sisfoh.xlsx')).toMatchObject({
      status: 0,
      json: { files: [{ status: 'repeated' }] },
    });
    expect(terminal.ask('sisfoh show H-FALTA').json).toMatchObject({ records: [{ cse: 'POOR', row: 3 }, {}] });
  });

  it('lists who lapses, writes the letters and notes that one was handed over', () => {
    expect(terminal.ask('sisfoh expiring --within 30').json).toMatchObject({
      total: 1,
      rows: [{ household: 'H-FALTA', daysLeft: 15 }],
    });
    const letters = terminal.run(['sisfoh', 'letters', '--within', '30']).text;
    expect(letters).toContain('vence el 30/04/2026');
    expect(letters).not.toMatch(/pobre|40512/i);
    expect(terminal.ask('sisfoh letters handed H-FALTA --on 2026-04-15').json).toEqual({ noted: 1 });
    expect(terminal.ask('sisfoh letters handed H-FALTA')).toMatchObject({ status: 2 });
  });

  it('records an answer on paper once what would follow was said', () => {
    const line = 'sisfoh record H-FALTA NON_POOR --on 2026-04-12 --reference OF-3';
    expect(terminal.ask(`${line} --dry-run`).json).toMatchObject({
      before: { cse: 'POOR' },
      after: { cse: 'NON_POOR', expiryEstimated: true },
      consequence: { effect: 'EXIT_PROPOSAL' },
    });
    expect(terminal.run(line.split(' ')).text).toMatch(
      /POOR → NON_POOR, vence .* \(estimada\)\. Se propondría la salida/,
    );
    expect(terminal.ask(line)).toMatchObject({ status: 1, json: { code: 'answer-known' } });
    expect(terminal.ask('sisfoh record H-FALTA RICO --on 2026-04-12')).toMatchObject({ status: 2 });
  });

  it('follows a request from filing to the board', () => {
    expect(terminal.ask('sisfoh requests add H-FALTA --on 2026-04-01 --number S100-9')).toMatchObject({ status: 0 });
    expect(terminal.ask('sisfoh requests step H-FALTA visited --on 2026-04-10')).toMatchObject({ status: 0 });
    expect(terminal.ask('sisfoh requests step H-FALTA visited --on 2026-04-30')).toMatchObject({
      status: 1,
      json: { code: 'request-step' },
    });
    expect(terminal.ask('sisfoh requests').json).toMatchObject({
      rows: [{ household: 'H-FALTA', step: 'VISITED', ageDays: 14 }],
    });
    expect(terminal.ask('template sisfoh --out plantilla.xlsx')).toMatchObject({ status: 0 });
  });
});
