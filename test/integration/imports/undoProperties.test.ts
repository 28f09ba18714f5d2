import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { createWrite } from '../../../src/main/backend/database/handles';
import type { RosterDraft } from '../../../src/main/backend/handlers/rosters/rosterDraft';
import { beginAnalysis, storeAnalysis } from '../../../src/main/backend/imports/analysis';
import { noRows } from '../../../src/main/backend/imports/rowCounts';
import { effective, registryState } from '../../support/registryState';
import { aRosterOffice, type RosterOffice } from '../../support/rosterOffice';

// Many whole bimesters are played, and the computer may be busy.
vi.setConfig({ testTimeout: 180_000 });

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const PUPILS = ['Ana', 'Luis', 'Rosa'];
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const typed = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as RosterDraft['months'];

/** What a returned workbook of the school may say: anything of anybody, blanks too. */
const schoolDraft = fc
  .record({
    rows: fc.uniqueArray(
      fc.record({ name: fc.constantFrom(...PUPILS), unjustified1: maybe(fc.nat(5)), justified2: maybe(fc.nat(3)) }),
      { selector: ({ name }) => name },
    ),
    months: fc.record({ closed1: maybe(fc.boolean()), classDays1: maybe(fc.integer({ min: 15, max: 23 })) }),
  })
  .map((said) => ({ kind: 'SCHOOL' as const, facilityId: 'S1', facility: '0403691-0', ...said }));
/** And one of the post, which may say the same control again. */
const postDraft = fc
  .record({
    rows: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('Beto', 'Carla'),
        dates1: maybe(fc.uniqueArray(fc.constantFrom('2026-05-03', '2026-05-10', '2026-05-17'), { minLength: 1 })),
      }),
      { selector: ({ name }) => name },
    ),
    months: fc.constant({}),
  })
  .map((said) => ({ kind: 'HEALTH_POST' as const, facilityId: 'P3', facility: '00001234', ...said }));
type Said = typeof schoolDraft | typeof postDraft extends fc.Arbitrary<infer Value> ? Value : never;

const draftOf = ({ kind, facilityId, facility, rows, months }: Said): RosterDraft => ({
  kind,
  facilityId,
  facility,
  period: office.period,
  analysedOn: toDate('2026-07-03'),
  months: typed(months),
  rows: rows.map(({ name, ...values }) => ({
    memberId: office.ids[name] ?? '',
    typed: typed(values),
    control: kind === 'SCHOOL' ? null : 'CRED',
    differences: [],
  })),
  rejected: [],
  others: [],
  remarked: null,
});

/** Applies what a workbook says, without the workbook; the id of the import. */
async function apply(said: Said, name: string): Promise<string> {
  const { engine, session } = office.backend;
  const { db, user, key, look, keeper, seen } = session();
  const write = createWrite(db, () => ({ userId: user.id, at: engine.surroundings.now() }));
  const backend = { ...engine.surroundings, db, user, key, look, keeper, seen, write };
  const file = { name, bytes: Buffer.from(name), sha256: name };
  const report = { facility: said.facility, rows: noRows, problems: [], changes: [], unknownColumns: [] };
  const start = await beginAnalysis(db, { kind: 'rosters' }, [file]);
  const analysed = { file, outcome: 'draft' as const, report, draft: draftOf(said) };
  const stored = await storeAnalysis(backend, { kind: 'rosters' }, [analysed], start, { period: office.period });
  if (!stored.ok) throw new Error(stored.problem.code);
  await office.backend.ask('rosters.apply', { analysisId: stored.value.analysisId });
  const { files } = await office.backend.ask('imports.list', { text: name });
  return files[0]?.id ?? '';
}

const state = () => registryState(office.given.db);
const undo = (id: string) => office.backend.call('imports.undo', { id, reason: 'prueba' });
const RUNS = { numRuns: 12 };

describe('whatever files came', () => {
  it('undoing them, newest first, goes back through every state they went through', async () => {
    let run = 0;
    const files = fc.array(fc.oneof(schoolDraft, postDraft), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(files, async (said) => {
        run += 1;
        const states = [await state()];
        const ids: string[] = [];
        for (const [index, one] of said.entries()) {
          ids.push(await apply(one, `r${run}-${index}.xlsx`));
          states.push(await state());
        }
        for (const [index, id] of [...ids.entries()].toReversed()) {
          expect(await undo(id)).toMatchObject({ ok: true });
          expect(await state()).toEqual(states[index]);
        }
      }),
      RUNS,
    );
  });

  it('one that may be undone before the others leaves what they would have left alone', async () => {
    let run = 0;
    const undone = async (ids: readonly string[]) => {
      for (const id of ids.toReversed()) await undo(id);
    };
    await fc.assert(
      fc.asyncProperty(schoolDraft, postDraft, async (one, two) => {
        run += 1;
        const without = await apply(two, `w${run}.xlsx`);
        const expected = effective(await state());
        await undo(without);
        const ids = [await apply(one, `a${run}.xlsx`), await apply(two, `b${run}.xlsx`)];
        expect(await undo(ids[0] ?? '')).toMatchObject({ ok: true });
        expect(effective(await state())).toEqual(expected);
        await undone(ids.slice(1));
      }),
      RUNS,
    );
  });
});
