import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@shared/contract/problems';
import { monthsOf, toPeriod, type Period } from '@shared/domain/calendar';
import type { Result } from '@shared/domain/result';
import { answerAll, openBimester, type TestOffice } from '../../support/playedBimester';
import { aResult, openPaidOffice, reconcile, writeResults } from '../../support/payer';
import { contentOf, tableOf } from '../../support/workbookFiles';

/* What holds of the money after any sequence of acts by three people (security.md §8 P1). */

const CODES = ['H1', 'H2', 'H3'] as const;
const PERIODS = ['2026-B3', '2026-B4', '2026-B5', '2026-B6'].map(toPeriod);
const PEOPLE = ['ana', 'luis', 'maria'];
const SEQUENCES = Number(process.env['JUNTOS_SEQUENCES'] ?? 8);
const BASE = 20_000;
/** In place of a household: all of them go to school. */
const NOBODY = CODES.length;

let office: TestOffice;
let files = 0;
let at = 0;
beforeEach(async () => {
  [files, at] = [0, 0];
  office = await openPaidOffice();
  const members = [{ birth: '2016-02-01', school: office.school }];
  for (const code of CODES) await office.registry.addHousehold({ code, affiliated: '2026-01-10', members });
  await openNext(NOBODY);
});
afterEach(() => office.backend.close());

const current = (): Period => PERIODS[at] ?? toPeriod('2026-B3');
const as = (user: string) => office.backend.as(user);

/** The next bimester, with one household that misses school. */
async function openNext(missing: number): Promise<void> {
  const period = await openBimester(office, current());
  const pupil = await office.registry
    .db('member')
    .join('household', 'household.id', 'member.household_id')
    .where({ 'household.code': CODES[missing] ?? '', number: 2 })
    .first<{ id: string } | undefined>('member.id as id');
  const [, month] = monthsOf(period);
  if (pupil !== undefined) await office.registry.absences(pupil.id, office.school, month, 20, 10);
  await answerAll(office, period);
  await office.backend.ask('compliance.close', { period });
}

type Act =
  | 'calculate'
  | 'review'
  | 'reopen'
  | 'approve'
  | 'cancel'
  | 'send'
  | 'answer'
  | 'undo'
  | 'close'
  | 'withhold'
  | 'release'
  | 'next';
type Step = {
  readonly act: Act;
  readonly who: number;
  readonly household: number;
  readonly result: string;
  readonly soles: number;
};

/** Each act as a person would try it, whatever the state: most are refused. */
async function take({ act, who, household: place, result, soles }: Step): Promise<void> {
  const period = current();
  const household = CODES[place] ?? 'H1';
  const { call } = as(PEOPLE[who] ?? 'ana');
  const acts: Readonly<Record<Act, () => Promise<unknown>>> = {
    calculate: () => tried(as('maria').call('payments.calculate', { period })),
    review: () => tried(call('payments.review', { period })),
    reopen: () => tried(call('payments.reopen', { period, reason: 'falta un dato' })),
    approve: () => tried(call('payments.approve', { period })),
    cancel: () => tried(call('payments.cancel', { period, reason: 'se calculó mal' })),
    close: () => tried(call('reconciliation.close', { period })),
    withhold: () => tried(call('payments.withhold', { household, reason: 'COMPLAINT', note: 'reclamo' })),
    release: () => tried(call('payments.release', { household, note: 'se vio' })),
    send: () => send(period),
    answer: () => answer(period, household, result, soles),
    undo,
    next: () => goOn(place),
  };
  await acts[act]();
}

async function goOn(missing: number): Promise<void> {
  if (at + 1 === PERIODS.length) return;
  at += 1;
  await openNext(missing);
}

const send = (period: Period) =>
  tried(as('ana').call('payments.send', { period, on: today(), reference: 'Oficio 12' }));
const today = () => office.backend.engine.surroundings.today();

/** A file about any list there has been, with one line. */
async function answer(period: Period, household: string, result: string, soles: number): Promise<void> {
  files += 1;
  const on = today().split('-').toReversed().join('/');
  const path = await writeResults(office, `banco ${files}.xlsx`, [aResult(household, soles, result, on)]);
  const asked = await tried(office.backend.call('reconciliation.analyse', { period, file: { path } }));
  if (asked.ok) await reconcile(office, period, path);
}

async function undo(): Promise<void> {
  const { files: applied } = await office.backend.ask('imports.list', {
    kind: 'resultado-de-pago',
    outcome: 'APPLIED',
  });
  if (applied[0] !== undefined)
    await tried(office.backend.call('imports.undo', { id: applied[0].id, reason: 'otro banco' }));
}

/** Refused by a rule, never by the database: that would be a list it had to be kept from writing. */
async function tried<Answered extends Result<unknown, Problem>>(call: Promise<Answered>): Promise<Answered> {
  const answered = await call;
  expect(answered.ok ? '' : answered.problem.code).not.toBe('unexpected');
  return answered;
}

type Sums = { readonly household: string; readonly origin: string; readonly cents: number };

/** Authorised by lists that stand, less what came back: what a household has or is promised of a bimester. */
const promised = (): Promise<Sums[]> =>
  office.registry.db.raw(`
    select household.code as household, line.origin_period as origin, sum(line.amount_cents) - coalesce(sum((
      select sum(back.amount_cents) from payment_ledger back where back.line_id = line.id
        and back.kind in ('RETURNED', 'REJECTED')
        and not exists (select 1 from payment_ledger void where void.voids = back.seq))), 0) as cents
    from payment_line line join household on household.id = line.household_id
      join payment_list list on list.id = line.list_id
    where line.status = 'PAID' and line.benefit = 'BASE' and list.status not in ('DRAFT', 'CALCULATED', 'IN_REVIEW', 'CANCELLED')
    group by 1, 2`);

/** Of each list that stands: its own total, its lines, and what the ledger authorised and did not take back. */
const totals = (): Promise<{ period: Period; listed: number; lines: number; ledger: number }[]> =>
  office.registry.db.raw(`
    select list.period, list.total_cents as listed,
      (select coalesce(sum(amount_cents), 0) from payment_line where list_id = list.id and status = 'PAID') as lines,
      (select coalesce(sum(entry.amount_cents), 0) from payment_ledger entry join payment_line on payment_line.id = entry.line_id
        where list_id = list.id and entry.kind = 'AUTHORISED'
          and not exists (select 1 from payment_ledger void where void.voids = entry.seq)) as ledger
    from payment_list list where list.status not in ('DRAFT', 'CALCULATED', 'IN_REVIEW', 'CANCELLED')`);

async function expectMoneyToHold(): Promise<void> {
  for (const { household, origin, cents } of await promised()) {
    expect({ household, origin, cents, isTooMuch: cents > BASE }).toMatchObject({ isTooMuch: false });
  }
  for (const { period, listed, lines, ledger } of await totals()) {
    expect({ period, lines, ledger }).toEqual({ period, lines: listed, ledger: listed });
    const { missing } = await office.backend.ask('reconciliation.balance', { period });
    expect(missing).toEqual({ sum: 0, count: 0 });
  }
  expect(await office.backend.ask('payments.verifyLedger', {})).toMatchObject({ broken: null });
}

/** Every list that stands is exported as it is, and comes out the same from what was kept of it. */
async function expectListsToHold(): Promise<void> {
  for (const { period, listed } of await totals()) {
    files += 1;
    const path = `${office.backend.dir}/lista ${files}.xlsx`;
    await as('ana').ask('payments.export', { period, file: { path } });
    const { sheets } = await contentOf(path);
    const rows = tableOf(sheets[0]).filter(([, code]) => typeof code === 'string' && /^H\d$/.test(code));
    expect(rows.reduce((sum, row) => sum + Math.round(Number(row[12]) * 100), 0)).toBe(listed);
    expect(await office.backend.ask('payments.replay', { period })).toMatchObject({ equal: true, differences: [] });
  }
}

const WEIGHTS: Readonly<Record<Act, number>> = {
  calculate: 4,
  review: 1,
  reopen: 1,
  approve: 4,
  cancel: 1,
  send: 3,
  answer: 5,
  undo: 1,
  close: 1,
  withhold: 2,
  release: 2,
  next: 2,
};
const ACTS = (Object.keys(WEIGHTS) as Act[]).flatMap((act) => Array.from({ length: WEIGHTS[act] }, () => act)); // its keys
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  who: fc.nat(2),
  household: fc.nat(2),
  result: fc.constantFrom('COBRADO', 'DEVUELTO', 'RECHAZADO', 'NO COBRADO', 'ABONADO'),
  soles: fc.constantFrom(200, 200, 400, 150, 50, 0.01),
});
const some = fc.array(step, { maxLength: 4 });
const answers = fc.array(
  fc
    .tuple(step, fc.constantFrom<Act>(...Array.from({ length: 9 }, () => 'answer' as const), 'undo', 'close'))
    .map(([one, act]) => ({ ...one, act })),
  { minLength: 3, maxLength: 7 },
);
const surely = (act: Act, household = 0): Step => ({ act, who: 1, household, result: '', soles: 0 });
/** Lists do come about and are paid, with anything at all between the acts that lead there. */
const bimester = fc
  .tuple(some, some, some, answers, fc.nat(NOBODY))
  .map(([before, meanwhile, approved, sent, missing]) => [
    ...before,
    surely('calculate'),
    ...meanwhile,
    surely('calculate'),
    surely('approve'),
    ...approved,
    surely('send'),
    ...sent,
    surely('next', missing),
  ]);
const sequences = fc.sample(
  fc.tuple(bimester, bimester, bimester, bimester).map((all) => all.flat()),
  SEQUENCES,
);

describe('after any sequence of acts', () => {
  it.each(sequences.map((steps, number) => ({ number, steps })))(
    'no household has a bimester twice, and all sums agree (sequence $number)',
    async ({ steps }) => {
      for (const one of steps) {
        await take(one);
        await expectMoneyToHold();
      }
      await expectListsToHold();
      expect((await totals()).length).toBeGreaterThan(0);
    },
  );
});
