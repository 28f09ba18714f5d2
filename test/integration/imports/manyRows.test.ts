import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice } from '../../support/householdOffice';
import { aHouseholdRow, aMemberRow, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

/** Another word for each number, so that nobody is taken for anybody else. */
const surname = (number: number) =>
  [number, number * 13 + 5, number * 31 + 11]
    .map((part) => String.fromCharCode(65 + (part % 26), 65 + (Math.floor(part / 26) % 26)))
    .join('A');

/** So many households of one person each, with no document in common with any other number of them. */
function households(count: number, given: TypedRow = {}, from = 0) {
  const numbers = Array.from({ length: count }, (_, index) => from + index);
  const code = (number: number) => `H-${String(number).padStart(5, '0')}`;
  return {
    households: numbers.map((number) => aHouseholdRow({ 'Código de hogar': code(number), ...given })),
    members: numbers.map((number) =>
      aMemberRow({
        'Código de hogar': code(number),
        'N.º de documento': String(41_000_000 + number),
        'Apellido paterno': surname(number),
        Nombres: surname(number * 7 + 3),
      }),
    ),
  };
}
const analyse = async (name: string, ...about: Parameters<typeof households>) => {
  const path = await writeW1(office.dir, name, households(...about));
  const { analysisId, files } = await office.ask('households.analyse', { file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file };
};

describe('a file of many rows', () => {
  it('names the same error of a thousand rows a thousand times, each at its cell', async () => {
    const { file } = await analyse('mil.xlsx', 1000, { Área: 'SELVA' });
    const wrong = file.problems.filter(({ code }) => code === 'NOT_IN_LIST');
    expect(new Set(wrong.map(({ cell }) => cell)).size).toBe(1000);
    expect(file.rows).toMatchObject({ read: 2000, rejected: 2000 });
  });

  it('says nothing of what was wrong in the file before it', async () => {
    expect((await analyse('mala.xlsx', 2, { Área: 'SELVA' })).file.problems).not.toEqual([]);
    expect((await analyse('buena.xlsx', 2)).file).toMatchObject({ status: 'ready', problems: [] });
  });

  it('asks the database no more often for each row than in slices of many', async () => {
    const fewer = await statementsFor('pocos.xlsx', 200, 0);
    const more = await statementsFor('muchos.xlsx', 1200, 1000);
    // 1,000 households and as many members more: of 2,000 rows not one in ten may cost a statement of its own.
    expect(more - fewer).toBeLessThan(200);
  });
});

/** How many statements it takes to analyse and apply so many households. */
async function statementsFor(name: string, count: number, from: number): Promise<number> {
  let statements = 0;
  const note = () => (statements += 1);
  const { db } = office.session();
  db.on('query', note);
  const { analysisId } = await analyse(name, count, {}, from);
  await office.ask('households.apply', { analysisId });
  db.removeListener('query', note);
  expect(statements).toBeGreaterThan(10);
  return statements;
}
