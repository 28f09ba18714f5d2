import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/contract/routes';
import { toDate } from '@shared/domain/calendar';
import { documentHandlers } from '../../../src/main/backend/handlers/documents';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1, type TypedRow } from '../../support/w1Files';

const CNV = { 'Tipo de documento': 'CNV', 'N.º de documento': '900123456' };
const OTHER = { 'Código de hogar': 'H-0002' };
const OTHER_MOTHER = { ...OTHER, 'N.º de documento': '40512393', Nombres: 'JUANA' };

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: documentHandlers });
  await bring([aHouseholdRow()], [aMemberRow(), aChildRow(CNV)]);
  await obtain('H-0001', { documentType: 'DNI', documentNumber: '78512376' });
});
afterEach(() => office.close());

const TODAY = toDate('2026-05-04');
type Obtained = Pick<Input<'documents.record'>, 'documentType' | 'documentNumber'>;
/** The second member of the household comes with this document. */
const obtain = (household: string, document: Obtained) =>
  office.call('documents.record', { household, member: 2, result: 'OBTAINED', on: TODAY, ...document });

let files = 0;
const writeFile = (households: readonly TypedRow[], members: readonly TypedRow[]) => {
  files += 1;
  return writeW1(office.dir, `hogares-${files}.xlsx`, { households, members });
};
const bring = async (households: readonly TypedRow[], members: readonly TypedRow[]) =>
  importHouseholds(office, await writeFile(households, members));
const problemsOf = async (households: readonly TypedRow[], members: readonly TypedRow[]) => {
  const file = { path: await writeFile(households, members) };
  const { files: analysed, totals } = await office.ask('households.analyse', { file });
  return { totals, problems: analysed.flatMap(({ problems }) => problems) };
};
const check = (documentNumber: string, more: { exceptHousehold?: string; exceptMember?: number } = {}) =>
  office.ask('households.checkDocument', { documentType: 'CNV', documentNumber, ...more });

describe('the CNV of somebody who has a DNI by now', () => {
  it('is recognised as one types it, and says whose it is', async () => {
    expect((await check('900123456')).taken).toEqual({
      household: 'H-0001',
      name: 'HUANCA QUISPE, LUCÍA',
      later: 'DNI 78512376',
    });
    expect((await check('900123456', { exceptHousehold: 'H-0001', exceptMember: 2 })).taken).toBeNull();
    expect((await check('900123456', { exceptHousehold: 'H-0001', exceptMember: 1 })).taken).not.toBeNull();
    expect((await check('900123457')).taken).toBeNull();
  });

  it('is recognised in the file of another household', async () => {
    const { totals, problems } = await problemsOf(
      [aHouseholdRow(OTHER)],
      [aMemberRow(OTHER_MOTHER), aChildRow({ ...OTHER, ...CNV })],
    );
    expect(totals).toMatchObject({ read: 3, new: 3 });
    expect(problems.map(({ code, message }) => [code, message])).toContainEqual([
      'HH_DOCUMENT_EARLIER',
      expect.stringContaining('HUANCA QUISPE, LUCÍA (H-0001, DNI 78512376)'),
    ]);
  });

  it('keeps two candidates with one person from being affiliated, whichever of the documents they carry', async () => {
    await bring([aHouseholdRow(OTHER)], [aMemberRow(OTHER_MOTHER), aChildRow({ ...OTHER, ...CNV })]);
    const checks = await office.ask('eligibility.check', {});
    expect(
      checks.map(({ household, gates }) => [household, gates.find(({ gate }) => gate === 'NO_DUPLICATE')?.passed]),
    ).toEqual([
      ['H-0001', false],
      ['H-0002', false],
    ]);
  });

  it('never takes the place of the DNI when an old list of the same household comes in again', async () => {
    const old = [aMemberRow(), aChildRow({ ...CNV, Grado: '5' })];
    const { problems } = await problemsOf([aHouseholdRow()], old);
    expect(problems.map(({ code }) => code)).toContain('HH_DOCUMENT_KEPT');
    await bring([aHouseholdRow()], old);
    const { members } = await office.ask('households.get', { code: 'H-0001' });
    expect(members[1]).toMatchObject({ documentType: 'DNI', documentNumber: '78512376', grade: '5' });
  });

  it('is refused to another person of an active household', async () => {
    const none = { ...OTHER, 'Tipo de documento': 'NINGUNO', 'N.º de documento': null };
    await bring([aHouseholdRow(OTHER)], [aMemberRow(OTHER_MOTHER), aChildRow(none)]);
    await office.ask('affiliation.affiliate', { on: TODAY, codes: 'all' });
    expect(await obtain('H-0002', { documentType: 'CNV', documentNumber: '900123456' })).toMatchObject({
      problem: { code: 'document-taken', household: 'H-0001', later: 'DNI 78512376' },
    });
  });
});

describe('a number that was a slip of the pen', () => {
  it('is nobody’s once it was put right', async () => {
    await bring(
      [aHouseholdRow(OTHER)],
      [aMemberRow(OTHER_MOTHER), aChildRow({ ...OTHER, ...CNV, 'N.º de documento': '900000001' })],
    );
    await bring(
      [aHouseholdRow(OTHER)],
      [aMemberRow(OTHER_MOTHER), aChildRow({ ...OTHER, ...CNV, 'N.º de documento': '900000002' })],
    );
    await obtain('H-0002', { documentType: 'CUI', documentNumber: '78512384' });
    expect((await check('900000001')).taken).toBeNull();
    expect((await check('900000002')).taken).toMatchObject({ later: 'CUI 78512384' });
  });
});
