import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs, writeFamilies } from '../../support/terminalOffice';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  const must = (line: Parameters<Terminal['ask']>[0]) => {
    const { status, error, text } = terminal.ask(line);
    if (status !== 0) throw new Error(`${error}${text}`);
  };
  must(['registry', 'create', '--district', '050401', '--name', 'Oficina', '--user', 'rosa']);
  await writeCatalogs(terminal);
  must('catalog import instituciones ie.csv');
  must('catalog import establecimientos renipress.csv');
  must('catalog import centros-poblados ccpp.xlsx');
  await writeFamilies(terminal, 'hogares.xlsx');
  must('households import hogares.xlsx');
  must('affiliation affiliate --on 2026-04-14 H-CUMPLE');
});
afterAll(() => terminal.close());

describe('juntos effects', () => {
  it('shows a household, proposes a suspension and lists who waits', () => {
    expect(terminal.ask('effects show H-CUMPLE').json).toMatchObject({ count: 0, max: 3, bimesters: [] });
    expect(terminal.run(['effects', 'show', 'H-CUMPLE']).text).toContain('0 de 3. No tiene suspensiones que cuenten.');
    const proposed = terminal.ask('effects propose H-CUMPLE suspension --reason geo');
    expect(proposed).toMatchObject({ status: 0, json: { id: expect.any(String) as unknown } });
    expect(terminal.ask('proposals list').json).toMatchObject([{ kind: 'SUSPENSION', household: 'H-CUMPLE' }]);
    expect(terminal.ask('effects lost').status).toBe(0);
    expect(terminal.ask('effects exits').json).toEqual({ done: [], waiting: [] });
    expect(
      terminal.ask(['effects', 'interrupt', 'H-CUMPLE', '--from', '2026-04-01', '--note', 'Violencia']),
    ).toMatchObject({
      status: 0,
    });
  });

  it.each([
    ['effects list 2026-B3', 1, 'not-found'],
    ['effects list', 2, undefined],
    ['effects list 2026-B3 --effect nada', 2, undefined],
    ['effects appeal 2026-B3 H-CUMPLE --on 2026-04-14', 2, undefined],
    ['effects appeal 2026-B3 H-CUMPLE --on 2026-04-14 --grounds enfermedad', 1, 'effect-not-possible'],
    ['effects decide exit H-CUMPLE upheld --on 2026-04-14 --note porque', 1, 'effect-not-possible'],
    ['effects decide exit H-CUMPLE quizá --on 2026-04-14 --note porque', 2, undefined],
    ['effects propose H-CUMPLE exit --reason repeated_breach', 1, 'effect-not-possible'],
    ['effects propose H-CUMPLE exit', 2, undefined],
    ['effects interrupt H-CUMPLE --from ayer --note x', 2, undefined],
    ['effects notices 2026-B3', 1, 'not-found'],
  ])('%s ends with %i', (line, status, code) => {
    const answer = terminal.ask(line);
    expect(answer.status).toBe(status);
    expect((answer.json as { code?: string } | undefined)?.code).toBe(code);
  });
});
