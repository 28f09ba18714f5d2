import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@shared/contract/problems';
import type { Result } from '@shared/domain/result';
import type { JobContext } from '../../../src/main/backend/jobs/job';
import { registryState } from '../../support/registryState';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const folder = () => join(office.backend.dir, 'salida');
const written = () => (existsSync(folder()) ? readdirSync(folder()) : []);
const kept = async () => ({
  rows: await registryState(office.given.db),
  imports: await office.given.db('import').select('id', 'status'),
  steps: await office.given.db('import_step').select('seq'),
  events: await office.given.db('event').select('seq'),
  files: written(),
});

/** Asked again and again, cancelled each time one message later, until it gets to its end: how often it was cancelled. */
async function cancelEverywhere(work: (job: JobContext) => Promise<Result<unknown, Problem>>): Promise<number> {
  const before = await kept();
  for (let at = 1; ; at += 1) {
    const stop = new AbortController();
    let reports = 0;
    const report = () => {
      reports += 1;
      if (reports === at) stop.abort();
    };
    const answer = await work({ signal: stop.signal, report });
    if (answer.ok) return at - 1;
    expect(answer.problem).toEqual({ code: 'cancelled' });
    expect(await kept()).toEqual(before);
  }
}

describe('work that is cancelled, wherever it stands, leaves nothing half done', () => {
  it('while workbooks are written', async () => {
    const input = { period: office.period, folder: { path: folder() } };
    const times = await cancelEverywhere((job) => office.backend.call('rosters.export', input, { job }));
    expect(times).toBeGreaterThan(3);
    expect(written()).toHaveLength(3);
  });

  it('while returned workbooks are read and judged, and while they are applied', async () => {
    const school = await office.take(SCHOOL_A);
    school.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    const post = await office.take(POST);
    post.say('Beto', { 'Mayo Fecha del control': '2026-05-10' });
    const files = [await school.save(office.place('a.xlsx')), await post.save(office.place('b.xlsx'))];
    const input = { period: office.period, files: files.map((path) => ({ path })) };
    const { backend } = office;
    const judged = await cancelEverywhere((job) => backend.call('rosters.analyse', input, { job }));
    expect(judged).toBeGreaterThan(4);
    const { analysisId } = await backend.ask('rosters.analyse', input);
    const applied = await cancelEverywhere((job) => backend.call('rosters.apply', { analysisId }, { job }));
    expect(applied).toBe(2);
  });
});
