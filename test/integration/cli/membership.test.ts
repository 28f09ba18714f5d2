import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  const second = { 'N.º': '2', Nombres: 'LUCÍA', 'N.º de documento': '45012388', Titular: 'NO' };
  await writeW1(terminal.folder, 'hogares.xlsx', {
    households: [aHouseholdRow()],
    members: [aMemberRow(), aMemberRow(second)],
  });
  terminal.ask(['households', 'import', join(terminal.folder, 'hogares.xlsx')]);
});
afterAll(() => terminal.close());

const day = ['--on', '2026-04-10', '--evidence', 'Acta'];

describe('who lives where, on the command line', () => {
  it('registers twins, a split and the merge that takes it back', () => {
    const twins = ['--newborn', 'QUISPE|MAMANI|LUZ|F', '--newborn', 'QUISPE|MAMANI|SOL|F'];
    const born = terminal.ask(['households', 'birth', 'H-0001', '--mother', '1', ...twins, ...day]);
    expect(born).toMatchObject({ status: 0, json: { applied: true, entered: [3, 4] } });

    const split = ['households', 'split', 'H-0001', '--new-code', 'H-0002', '--members', '2,4', '--holder', '2'];
    expect(terminal.ask([...split, '--on', '2026-04-09', '--evidence', 'Acta'])).toMatchObject({
      status: 1,
      json: { code: 'membership-refused', message: expect.stringContaining('anterior al ingreso') as string },
    });
    const today = ['--on', '2026-04-15', '--evidence', 'Acta'];
    expect(terminal.ask([...split, ...today, '--preview'])).toMatchObject({
      status: 0,
      json: { proposal: null, statuses: [{ household: 'H-0002', before: null, after: 'CANDIDATE' }] },
    });
    expect(terminal.ask([...split, ...today])).toMatchObject({ status: 0, json: { code: 'H-0002', entered: [1, 2] } });
    const merge = terminal.ask(['households', 'merge', 'H-0002', '--into', 'H-0001', ...today]);
    expect(merge).toMatchObject({ status: 0, json: { code: 'H-0001', entered: [5, 6] } });
  });

  it('registers a death and says that the payee is missing', () => {
    const done = terminal.run([
      'households',
      'death',
      'H-0001',
      '--member',
      '1',
      '--on',
      '2026-04-15',
      '--evidence',
      'Acta',
    ]);
    expect(done).toMatchObject({ status: 0 });
    expect(done.text).toContain('sin titular');
  });

  it('records how it is paid and tells it in the history', () => {
    const account = (code: string, ...more: string[]) => [
      'households',
      'account',
      code,
      '--mode',
      'ATM',
      '--reason',
      'OPENED',
      '--evidence',
      'Contrato',
      ...more,
    ];
    const number = ['--number', '04-321-123456'];
    const alone = ['split', 'H-0001', '--new-code', 'H-0003', '--members', '5', '--holder', '5', '--on', '2026-04-15'];
    expect(terminal.ask(['households', ...alone, '--evidence', 'Acta'])).toMatchObject({ status: 0 });
    expect(terminal.ask(account('H-0003', ...number))).toMatchObject({
      status: 0,
      json: { done: true, proposal: null },
    });
    expect(terminal.run(['households', 'history', 'H-0003']).text).toMatch(
      /Forma de pago +Cajero automático · 04321123456 · Se abrió la cuenta/,
    );
    const change = account('H-0003', '--number', '04321999999', '--on', '2026-04-14');
    expect(terminal.ask(change)).toMatchObject({
      status: 1,
      json: {
        code: 'account-not-possible',
        message: expect.stringContaining('anterior a la de la forma de pago') as string,
      },
    });
    expect(terminal.run(account('H-0003', '--mode', 'CASH')).status).toBe(2);
  });

  it('refuses with the sentence of what is wrong', () => {
    const gone = terminal.ask(['households', 'leave', 'H-0001', '--member', '1', '--reason', 'MOVED_OUT', ...day]);
    expect(gone).toMatchObject({
      status: 1,
      json: { code: 'membership-refused', message: expect.stringContaining('fallecido') as string },
    });
    expect(terminal.run(['households', 'death']).status).toBe(2);
  });
});
