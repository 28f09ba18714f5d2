import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { aHouseholdRow, aChildRow, aMemberRow, writeW1 } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  const without = {
    'Código modular': null,
    Anexo: null,
    Grado: null,
    Sección: null,
    'Código IPRESS': null,
    'Tipo de documento': 'CNV',
    'N.º de documento': '900123456',
  };
  await writeW1(terminal.folder, 'hogares.xlsx', {
    households: [aHouseholdRow()],
    members: [aMemberRow(), aChildRow(without)],
  });
  for (const line of [
    ['registry', 'create', '--district', '050401', '--name', 'Oficina Huanta', '--user', 'rosa'],
    'households import hogares.xlsx',
  ]) {
    const { status, error, text } = terminal.ask(line);
    if (status !== 0) throw new Error(`${error}${text}`);
  }
});
afterAll(() => terminal.close());

/** One line for people. */
const say = (line: string) => terminal.run(line.split(' '));

describe('juntos documents', () => {
  it('writes the lists of a campaign by populated centre, as text and for machines', () => {
    const { text } = say('documents lists');
    expect(text).toMatch(/Formulario DOC-\d{8}-0504010001/);
    expect(text).toContain('Centro poblado: Huanta · 1 persona');
    expect(text).toMatch(
      /1 \| HUANCA QUISPE, LUCÍA, Hogar H-0001, integrante 2 \| 20\/08\/2016 \| Hijo\(a\)\. Titular: .* \| Solo CNV/,
    );
    expect(text).toContain('Página 1 de 1');
    expect(terminal.ask('documents lists --center Luricocha').json).toEqual([]);
  });

  it('records one result, refuses a wrong one by its field, and knows the old CNV afterwards', () => {
    const record = 'documents record H-0001 2 obtained --on 2026-04-14 --type DNI --number';
    expect(terminal.ask(`${record} 78512376-9`)).toMatchObject({
      status: 1,
      json: { problem: { code: 'fields-invalid', fields: [{ path: 'documentNumber', code: 'DOC_CHECK_DIGIT' }] } },
    });
    expect(say('documents record H-0001 2 salido --on 2026-04-14').status).toBe(2);
    expect(say(`${record} 78512376 --note DIRECTO`).text).toContain('Resultado de H-0001 · 2 registrado.');
    expect(say('documents show H-0001').text).toMatch(/DNI 78512376 desde .*\n.*CNV 900123456 desde .* hasta/);
    expect(say('documents check cnv 900123456').text).toContain(
      '900123456: correcto. HUANCA QUISPE, LUCÍA, hogar H-0001, hoy con DNI 78512376.',
    );
    expect(say('documents check DNI 123457').text).toContain('00123457: ');
    expect(say('documents lists').text).toBe('Nadie tiene un documento pendiente.\n');
  });
});
