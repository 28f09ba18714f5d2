import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfirmedCell } from '@shared/contract/imports';
import type { Output } from '@shared/contract/routes';
import { toPeriod, type Period } from '@shared/domain/calendar';
import { complianceHandlers } from '../../src/main/backend/handlers/compliance';
import { importHandlers } from '../../src/main/backend/handlers/imports';
import { profileHandlers } from '../../src/main/backend/handlers/profiles';
import { rosterHandlers } from '../../src/main/backend/handlers/rosters';
import { openTestBackend, type TestBackend, type TestBackendOptions } from './backend';
import { complianceCase, type CaseMember, type ComplianceCase } from './complianceCase';
import { takeRoster, type RosterInHand } from './rosterFiller';

const B3 = toPeriod('2026-B3');
/** Facilities the workbooks of the bimester go to. */
export const SCHOOL_A = '0403691-0';
export const SCHOOL_B = '0403709-0';
export const POST = '00001234';

/** An office with a household, two schools and a post; its bimester is open. */
export type RosterOffice = {
  readonly backend: TestBackend;
  readonly given: ComplianceCase;
  readonly period: Period;
  /** Member ids by given name. */
  readonly ids: Readonly<Record<string, string>>;
  readonly exportTo: (folder: string) => Promise<Output<'rosters.export'>>;
  /** The workbook of a facility, as exported, to be filled in. */
  readonly take: (facility: string) => Promise<RosterInHand>;
  /** A place for a returned file. */
  readonly place: (name: string) => string;
  readonly analyse: (...files: readonly string[]) => Promise<Output<'rosters.analyse'>>;
  /** The same once these cells of these files are confirmed. */
  readonly analyseWith: (
    confirmed: readonly (readonly [file: string, cell: Pick<ConfirmedCell, 'sheet' | 'cell'> | undefined])[],
    ...files: readonly string[]
  ) => Promise<Output<'rosters.analyse'>>;
  /** Analyses and applies. */
  readonly import: (files: readonly string[], goodRowsOnly?: boolean) => Promise<Output<'rosters.apply'>>;
};

const NO_CELL = { sheet: '', cell: '' };

type Person = CaseMember & { readonly name: string; readonly grade?: string };

export async function aRosterOffice(options: TestBackendOptions = {}): Promise<RosterOffice> {
  const backend = await openTestBackend({
    today: '2026-07-03',
    ...options,
    handlers: {
      ...complianceHandlers,
      ...importHandlers,
      ...rosterHandlers,
      ...profileHandlers,
      ...options.handlers,
    },
  });
  const given = complianceCase(backend);
  const ids = await addFamily(given);
  await backend.ask('compliance.open', { period: B3 });
  const exported: Output<'rosters.export'>['files'][number][] = [];
  const folderOf = (name: string) => join(backend.dir, name);
  const exportTo: RosterOffice['exportTo'] = (folder) =>
    backend.ask('rosters.export', { period: B3, folder: { path: folderOf(folder) } });
  const analyse: RosterOffice['analyse'] = (...files) =>
    backend.ask('rosters.analyse', { period: B3, files: files.map((path) => ({ path })) });
  mkdirSync(folderOf('devueltos'));
  return {
    backend,
    given,
    period: B3,
    ids,
    exportTo,
    analyse,
    async take(facility) {
      if (exported.length === 0) exported.push(...(await exportTo('salida')).files);
      const file = exported.find((one) => one.facility === facility);
      if (file === undefined) throw new Error(`no workbook for ${facility}`);
      return takeRoster(join(folderOf('salida'), file.name));
    },
    analyseWith: (confirmed, ...files) =>
      backend.ask('rosters.analyse', {
        period: B3,
        files: files.map((path) => ({ path })),
        confirmed: confirmed.map(([file, { sheet, cell } = NO_CELL]) => ({ file, sheet, cell })),
      }),
    place: (name) => join(folderOf('devueltos'), name),
    async import(files, goodRowsOnly = false) {
      const { analysisId } = await analyse(...files);
      return backend.ask('rosters.apply', { analysisId, goodRowsOnly });
    },
  };
}

/** Ana, Luis and Rosa at school A, Dina at school B; Beto (8 months) and Carla (pregnant) at the post. */
async function addFamily(given: ComplianceCase): Promise<Readonly<Record<string, string>>> {
  const a = await given.addSchool('0403691', '0', 'IE 50101');
  const b = await given.addSchool('0403709', '0', 'IE 50102: "Anexo"');
  const post = await given.addPost();
  const members: readonly Person[] = [
    { name: 'Ana', birth: '2016-03-10', school: a, document: '70000001', grade: '4' },
    { name: 'Luis', birth: '2018-05-05', sex: 'M', school: a, document: '70000002', grade: '2' },
    { name: 'Rosa', birth: '2014-02-01', school: a, document: '70000003', grade: '10' },
    { name: 'Beto', birth: '2025-09-05', sex: 'M', post, document: '70000004' },
    {
      name: 'Carla',
      birth: '2000-04-01',
      post,
      document: '70000005',
      pregnancy: { lmp: '2026-01-10', registered: '2026-03-01' },
    },
    { name: 'Dina', birth: '2015-01-01', school: b, document: '70000006', grade: '5' },
  ];
  const household = await given.addHousehold({ code: 'H-0001', affiliated: '2026-01-15', members });
  const ids: Record<string, string> = {};
  for (const [place, { name, grade = '' }] of members.entries()) {
    const id = household.members[place + 1] ?? '';
    ids[name] = id;
    await given.db('member').where({ id }).update({ given_names: name });
    await given.db('member_service').where({ member_id: id }).update({ grade, section: 'A' });
  }
  return ids;
}

/** Makes this office the one that issued a workbook made elsewhere, to the facility its code names. */
export async function adoptForm({ given, ids, period }: RosterOffice, roster: RosterInHand): Promise<void> {
  const code = String(roster.book.subject);
  const kind = code.startsWith('EDU') ? 'SCHOOL' : 'HEALTH_POST';
  const place = kind === 'SCHOOL' ? given.db('school').where({ modular_code: '0403691' }) : given.db('health_post');
  const [{ id: facility_id } = { id: '' }] = (await place.select('id')) as { id: string }[]; // one of each in this office
  const registry = roster.book.getWorksheet('_datos')?.getCell('B5').text ?? '';
  await given.db('setting').where({ name: 'registry_id' }).update({ value: registry });
  const rest = { row_count: 0, keys_sha256: '', issued_at: '2026-07-01T15:00:00.000Z', issued_by: 'maria' };
  await given.db('form').insert({ id: code, code, kind, period, facility_id, issue: 1, ...rest });
  for (const [name, member_id] of Object.entries(ids)) {
    if (!roster.lists(name)) continue;
    const row = roster.rowOf(name);
    const textIn = (header: string) => row.getCell(roster.columnOf(header)).text;
    const issued = { document: textIn('Documento'), name: textIn('Apellidos y nombres') };
    await given.db('form_row').insert({ row_key: textIn('Clave'), period, facility_id, member_id, ...issued });
  }
}
