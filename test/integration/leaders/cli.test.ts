import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  const done = (line: string) => {
    const { status, error } = terminal.ask(line);
    if (status !== 0) throw new Error(error);
  };
  done('registry create --district 050401 --name Oficina --user rosa');
  await writeW1(terminal.folder, 'hogares.xlsx', { households: [aHouseholdRow()], members: [aMemberRow()] });
  done('households import hogares.xlsx');
});
afterAll(() => terminal.close());

it('names, changes and ends a mother leader, and says what is wrong with a call', () => {
  const named = ['leaders', 'add', '--name', 'LUISA TORRES', '--since', '2026-03-01', '--center', 'Huanta'];
  expect(terminal.ask(named)).toMatchObject({ status: 2 }); // no evidence
  expect(terminal.ask([...named, '--evidence', 'Reunión comunal', '--phone', '966'])).toMatchObject({
    status: 0,
    json: { leader: 'ML-001', name: 'LUISA TORRES' },
  });
  const refused = terminal.run([
    'leaders',
    'add',
    'H-0001',
    '--member',
    '1',
    '--since',
    '2026-03-01',
    '--evidence',
    'Acta',
  ]);
  expect(refused).toMatchObject({ status: 1 });
  expect(refused.error).toContain('no está afiliado');
  expect(terminal.ask('leaders zone ML-001 --household H-0001').json).toMatchObject({ leader: 'ML-001' });
  expect(terminal.ask('leaders list').json).toMatchObject([
    { leader: 'ML-001', centers: [], households: ['H-0001'], phone: '966' },
  ]);
  expect(terminal.ask('leaders change ML-001 --phone 967').status).toBe(0);
  expect(terminal.run(['leaders', 'list']).text).toMatch(/ML-001 +LUISA TORRES +.*967.*hogar H-0001.*01\/03\/2026 –/);
  expect(terminal.run(['leaders', 'families', 'ML-001']).text).toContain('LUISA TORRES: hogar H-0001, 0 familias.');
  expect(terminal.ask(['leaders', 'end', 'ML-001', '--last-day', '2026-04-01', '--reason', 'Renunció']).status).toBe(0);
  expect(terminal.ask('leaders list').json).toEqual([]);
  expect(terminal.ask('leaders list --all').json).toMatchObject([{ lastDay: '2026-04-01', inOffice: false }]);
});
