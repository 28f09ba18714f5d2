import { toMonth } from '@shared/domain/calendar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANA,
  ANA_IS,
  aNotLocatedOffice,
  anaIsMissed,
  listOf,
  MAY,
  returnSchool,
  statesOf,
  theOther,
} from '../../support/notLocatedOffice';
import { POST, SCHOOL_A, SCHOOL_B, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aNotLocatedOffice();
});
afterEach(() => office.backend.close());

const close = () =>
  office.backend
    .as('pedro')
    .call('compliance.close', { period: office.period, withPending: true, reason: 'El puesto no respondió' });
const decide = (as: 'NOT_VERIFIABLE_SUPPLY' | 'NOT_FOUND_IN_SERVICE', user = 'pedro') =>
  office.backend.as(user).call('notLocated.decide', {
    period: office.period,
    ...ANA_IS,
    kind: 'SCHOOL',
    as,
    note: 'Se llamó y se visitó tres veces; se mudaron',
  });

describe('a bimester with somebody not located', () => {
  it('is not closed, not even with what is pending, until somebody with that right decides by name', async () => {
    await anaIsMissed(office);
    expect(await close()).toMatchObject({
      problem: { code: 'not-located-open', persons: 1, names: ['Quispe Huamán, Ana (H-0001)'] },
    });
    expect(await decide('NOT_FOUND_IN_SERVICE', 'maria')).toMatchObject({ problem: { code: 'forbidden' } });
    expect(await decide('NOT_FOUND_IN_SERVICE')).toMatchObject({ ok: true });
    expect(await statesOf(office)).toEqual([
      '2026-05 SCHOOL NOT_FOUND_IN_SERVICE E1',
      '2026-06 SCHOOL NOT_FOUND_IN_SERVICE E1',
    ]);
    expect((await listOf(office)).cases).toMatchObject([
      { ...ANA_IS, overdue: false, decision: { as: 'NOT_FOUND_IN_SERVICE', by: 'pedro' } },
    ]);
    expect(await close()).toMatchObject({ ok: true, value: { status: 'CLOSED_WITH_PENDING', breach: 0, pending: 1 } });
  });

  it('is settled by typing a result only by a supervisor, and never along with the whole school', async () => {
    await anaIsMissed(office);
    const { period, backend } = office;
    const month = toMonth('2026-05');
    const ask = { period, month, as: 'COMPLIANT', reason: 'FACILITY_REGISTER', note: 'Vista en el registro' } as const;
    const ana = { ...ask, target: ANA_IS };
    expect(await backend.call('compliance.resolve', ana)).toMatchObject({
      problem: { code: 'not-located-waits', name: expect.stringContaining('Ana') as string },
    });
    const school = { ...ask, target: { facility: SCHOOL_A } };
    expect(await backend.as('pedro').call('compliance.resolve', school)).toMatchObject({
      problem: { code: 'no-open-duty' },
    });
    expect(await statesOf(office)).toMatchObject([expect.stringContaining('NOT_FOUND'), expect.anything()]);
    expect(await backend.as('pedro').call('compliance.resolve', ana)).toMatchObject({ ok: true });
    expect((await statesOf(office))[0]).toBe('2026-05 SCHOOL COMPLIANT E1');
  });

  it('may be settled as what cannot be known, with the reason in the sentence', async () => {
    await anaIsMissed(office);
    const decided = await decide('NOT_VERIFIABLE_SUPPLY');
    expect(decided).toMatchObject({ ok: true, value: { duties: [{ state: 'NOT_VERIFIABLE_SUPPLY' }, {}] } });
    const [duty] = decided.ok ? decided.value.duties : [];
    expect(duty?.explanation).toBe('No verificable, por decisión de pedro: se le buscó y no se le ubicó.');
    expect((await listOf(office)).cases).toEqual([]);
    expect(await decide('NOT_VERIFIABLE_SUPPLY')).toMatchObject({ problem: { code: 'not-located-absent' } });
  });

  it('located after a close with pending, the household is settled and its result stands beside the old one', async () => {
    await anaIsMissed(office, ANA);
    await returnPost();
    await decide('NOT_FOUND_IN_SERVICE');
    await close();
    await office.backend.ask('notLocated.transfer', {
      period: office.period,
      ...ANA_IS,
      to: { other: (await theOther(office, 'Ana')).other },
    });
    expect(await statesOf(office)).toEqual(['2026-05 SCHOOL COMPLIANT E17', '2026-06 SCHOOL COMPLIANT E17']);
    expect(await resultsOf(office)).toEqual(['1 BLOCKED', '2 COMPLIED']);
  });

  it('what is confirmed after the close makes a new determination beside the old one (B9)', async () => {
    await returnSchool(office, SCHOOL_A, (roster) => roster.say('Ana', { [MAY]: 9 }));
    await returnSchool(office, SCHOOL_B, (roster) => roster.sayOther(ANA));
    await returnPost();
    expect(await close()).toMatchObject({ ok: true, value: { breach: 1, pending: 0 } });
    office.backend.setToday('2026-08-01');
    const { other } = await theOther(office, 'Ana');
    await office.backend.ask('notLocated.confirm', { period: office.period, ...ANA_IS, other });
    expect(await resultsOf(office)).toEqual(['1 BREACH', '2 COMPLIED']);
  });
});

/** Every version of the result, first to last. */
async function resultsOf({ given, period }: RosterOffice): Promise<readonly string[]> {
  const rows: { version: number; result: string }[] = await given
    .db('household_result')
    .where({ period })
    .orderBy('version')
    .select('version', 'result');
  return rows.map(({ version, result }) => `${version} ${result}`);
}

async function returnPost(): Promise<void> {
  const roster = await office.take(POST);
  for (const [name, supplement] of [
    ['Beto', true],
    ['Carla', false],
  ] as const) {
    for (const [month, day] of [
      ['Mayo', '08/05/2026'],
      ['Junio', '10/06/2026'],
    ] as const) {
      roster.say(name, {
        [`${month} Fecha del control`]: day,
        ...(supplement ? { [`${month} Suplemento`]: 'SÍ' } : {}),
      });
    }
  }
  await office.import([await roster.save(office.place('posta.xlsx'))]);
}
