import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { auditHandlers } from '../../../src/main/backend/handlers/audit';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { contentOf, tableOf } from '../../support/workbookFiles';

/* D2: a workbook for statistics in which nobody can be recognised. */

const NEEDLES = [
  'Quispe',
  'Huamán',
  'Persona 1',
  'Persona 2',
  '0504010001',
  'Huaylla',
  'Alto Perú',
  '50101',
  'H1',
  '780001',
  '0403691',
];

let backend: TestBackend;
beforeAll(async () => {
  backend = await openTestBackend({
    today: '2026-06-20',
    role: 'supervisor',
    users: [{ name: 'rosa', role: 'auditor' }],
    handlers: auditHandlers,
  });
  const given = complianceCase(backend);
  const [school, post] = [await given.addSchool(), await given.addPost()];
  for (let number = 1; number <= 6; number += 1) {
    const members = [
      { birth: '2015-03-04', school, document: `7800010${number}` },
      { birth: '2025-10-04', post },
    ];
    await given.addHousehold({ code: `H${number}`, affiliated: '2026-01-10', members });
  }
  // somebody whom everybody knows: the only one of that age
  await given.addHousehold({ code: 'H10', affiliated: '2026-01-10', members: [{ birth: '1921-03-04', sex: 'M' }] });
  const { db } = backend.session();
  const members: { member_id: string; household_id: string }[] = await db('member')
    .where({ number: 2 })
    .limit(6)
    .select('id as member_id', 'household_id');
  for (const [index, member] of members.entries()) {
    const state = index < 5 ? 'COMPLIANT' : 'NON_COMPLIANT';
    const result = { state, cause: null, rule: 'E1', facts: '{}', at: '2026-05-01T00:00:00.000Z' };
    await db('duty_result').insert({ ...member, ...result, period: '2026-B2', month: '2026-03', duty: 'SCHOOL' });
  }
});
afterAll(() => backend.close());

const file = (name: string) => ({ path: join(backend.dir, name) });
const extract = (name: string) =>
  backend.as('rosa').ask('audit.extract', { file: file(name), purpose: 'estudio de asistencia' });
const sheetsOf = async (name: string) => (await contentOf(file(name).path)).sheets;

it('writes persons by pseudonym, leaves the rare out, and tells no count below five', async () => {
  expect(await extract('uno.xlsx')).toEqual({ persons: 19, leftOut: 1 });
  const [persons, duties] = await sheetsOf('uno.xlsx');
  const rows = tableOf(persons).slice(4);
  expect(rows).toHaveLength(19);
  for (const [pseudonym] of rows) expect(pseudonym).toMatch(/^[0-9A-F]{16}$/);
  const counted = tableOf(duties).slice(4);
  expect(counted).toEqual([
    ['2026-B2', 'asistencia escolar', 'Cumplió', 5],
    ['2026-B2', 'asistencia escolar', 'No cumplió', 'menos de 5'],
  ]);
});

it('carries no name, document, place or code (D2)', async () => {
  await extract('dos.xlsx');
  const all = JSON.stringify(await sheetsOf('dos.xlsx'));
  expect(all).toContain('Afiliado');
  expect(NEEDLES.filter((needle) => all.includes(needle))).toEqual([]);
});

it('gives the same person the same pseudonym in this registry', async () => {
  await extract('tres.xlsx');
  await extract('cuatro.xlsx');
  expect(await sheetsOf('tres.xlsx')).toEqual(await sheetsOf('cuatro.xlsx'));
});

it('is noted, with what it is for', async () => {
  await extract('cinco.xlsx');
  const { db } = backend.session();
  const event: { details: string } | undefined = await db('event')
    .where({ kind: 'extract.written' })
    .orderBy('seq', 'desc')
    .first('details');
  expect(JSON.parse(event?.details ?? '{}')).toEqual({ purpose: 'estudio de asistencia', persons: 19, leftOut: 1 });
  const { rows } = await backend.as('rosa').ask('audit.lines', { kinds: ['EXPORT'] });
  expect(rows[0]).toMatchObject({ what: 'audit.extract', user: 'rosa', isMany: true });
  const day = toDate('2026-06-20');
  expect((await backend.as('rosa').ask('audit.incident', { from: day, to: day })).touched.isAll).toBe(true);
});
