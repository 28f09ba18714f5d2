import { toDate } from '@shared/domain/calendar';
import { assemblyHandlers } from '../../src/main/backend/handlers/assemblies';
import { attachmentHandlers } from '../../src/main/backend/handlers/attachments';
import type { TestBackend, TestBackendOptions } from './backend';
import { aHouseholdOffice, importHouseholds } from './householdOffice';
import { manyHouseholds, writeW1, type TypedRow } from './w1Files';

/** The day on which assemblies of the tests are held, and the office's today. */
export const HELD = toDate('2026-05-04');
const NO_ASSEMBLY = { 'Validado en asamblea': null, 'Fecha de asamblea': null, 'Fecha de acuerdo': null };

/** An office with `count` candidates of Huanta, H-0001 …, nobody of whom has been to an assembly; `given` for some. */
export async function anAssemblyOffice(
  count: number,
  given: Readonly<Record<string, TypedRow>> = {},
  options: TestBackendOptions = {},
): Promise<TestBackend> {
  const office = await aHouseholdOffice({
    users: [
      { name: 'ana', role: 'supervisor' },
      { name: 'dora', role: 'digitador' },
      { name: 'aldo', role: 'auditor' },
    ],
    ...options,
    handlers: { ...assemblyHandlers, ...attachmentHandlers, ...options.handlers },
  });
  const { households, members } = manyHouseholds(count);
  const rows = households.map((row) => ({ ...row, ...NO_ASSEMBLY, ...given[String(row['Código de hogar'])] }));
  await importHouseholds(office, await writeW1(office.dir, 'candidatos.xlsx', { households: rows, members }));
  return office;
}

/** Convened for Huanta and held on the same day. */
export const convene = async (office: TestBackend, more: { readonly places?: number } = {}) =>
  (await office.ask('assemblies.open', { centers: ['Huanta'], heldOn: HELD, place: 'Local comunal', ...more }))
    .assembly;

type Result = Parameters<typeof typeResults>[2][string];

/** Types a result for each household named. */
export async function typeResults(
  office: TestBackend,
  assembly: string,
  results: Readonly<Record<string, 'VALIDATED' | 'REJECTED_NOT_RESIDENT' | 'ABSENT' | 'HOLDER_CHANGED'>>,
): Promise<void> {
  for (const [household, result] of Object.entries<Result>(results))
    await office.ask('assemblies.result', { assembly, household, result });
}

export const fieldsOf = async (office: TestBackend, code: string) =>
  (await office.ask('households.get', { code })).household;
export const stateOf = async (office: TestBackend, household: string) =>
  (await office.ask('affiliation.steps', { household })).state;
