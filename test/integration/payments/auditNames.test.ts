import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { createWrite } from '../../../src/main/backend/database/handles';
import { refreshSummaries } from '../../../src/main/backend/database/households/summaries';
import { classificationHandlers } from '../../../src/main/backend/handlers/classification';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';
import { writeTyped, type TypedRow } from '../../support/w1Files';

const PERIOD = toPeriod('2026-B3');
let office: TestOffice;
let member: { id: string; household: string; document: string };

beforeEach(async () => {
  office = await openTestOffice({ ...classificationHandlers, ...importHandlers });
  const { backend, registry, school } = office;
  const members = [{ birth: '2016-02-01', school }];
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  const write = createWrite(registry.db, () => ({ userId: 'maria', at: '2026-07-05T15:00:00.000Z' }));
  await write(async (tx) => ok(await refreshSummaries(tx, ['H1'])));
  member = await registry
    .db('member')
    .where({ number: 1 })
    .first<typeof member>('id', 'household_id as household', 'document_number as document');
  const name = { surname1: 'QUISPE', surname2: 'MAMANI', given_names: 'ROSA' };
  await registry.db('member').where({ id: member.id }).update(name);
  await playBimester(office, PERIOD);
  backend.setToday('2026-07-06');
});
afterEach(() => office.backend.close());

async function sisfoh(values: TypedRow) {
  const { backend } = office;
  const row = {
    'Código de hogar': 'H1',
    'Clasificación socioeconómica': 'POBRE EXTREMO',
    'Fecha de clasificación': '01/12/2025',
    ...values,
  };
  const path = await writeTyped(backend.dir, `${backend.engine.surroundings.newId()}.xlsx`, [
    { name: 'Hoja1', rows: [row] },
  ]);
  const { analysisId, files } = await backend.ask('classification.analyse', { file: { path } });
  await backend.ask('classification.apply', { analysisId });
  return files[0];
}
const findings = async () =>
  (await office.backend.ask('payments.audit', { period: PERIOD })).findings
    .filter(({ code }) => code.endsWith('_NAME'))
    .map(({ code, severity, facts }) => ({ code, severity, ...facts }));

describe('names of the payee before the approval', () => {
  it('differ from SISFOH’s newest list: both are told, until the list agrees or is taken back', async () => {
    await sisfoh({ Titular: 'Quispe Mamaní de Rojas, Rosa' });
    const told = { code: 'SISFOH_NAME', severity: 'LOOK', name: 'QUISPE MAMANI, ROSA' };
    expect(await findings()).toEqual([{ ...told, other: 'Quispe Mamaní de Rojas, Rosa' }]);
    const again = await sisfoh({ Titular: 'Rosa Quispe Mamaní' });
    expect(again).toMatchObject({
      rows: { changed: 1 },
      changes: [{ field: 'Titular', before: 'Quispe Mamaní de Rojas, Rosa', after: 'Rosa Quispe Mamaní' }],
    });
    expect(await findings()).toEqual([]);
    const { files } = await office.backend.ask('imports.list', { kind: 'sisfoh' });
    await office.backend.ask('imports.undo', { id: files[0]?.id ?? '', reason: 'Lista de otro distrito' });
    expect(await findings()).toHaveLength(1);
  });

  it('are not compared with a row about another document', async () => {
    await sisfoh({ Titular: 'OTRA PERSONA, LUZ', 'Documento del titular': '49999999' });
    expect(await findings()).toEqual([]);
    await sisfoh({ Titular: 'OTRA PERSONA, LUZ', 'Documento del titular': member.document });
    expect(await findings()).toMatchObject([{ code: 'SISFOH_NAME', other: 'OTRA PERSONA, LUZ' }]);
  });

  it('differ from RENIEC’s answer that nobody settled: both are told', async () => {
    const answer = { id: 'R1', member_id: member.id, document_key: `DNI:${member.document}`, answer: 'NAME_DIFF' };
    const name = { surname1: 'QUISPE', surname2: 'MAMANI', given_names: 'ROSA LUZ' };
    const origin = { at: '2026-07-05T15:00:00.000Z', user_id: 'maria' };
    await office.registry.db('reniec_answer').insert({ ...answer, ...name, ...origin });
    const told = { code: 'RENIEC_NAME', severity: 'LOOK', name: 'QUISPE MAMANI, ROSA' };
    expect(await findings()).toEqual([{ ...told, other: 'QUISPE MAMANI, ROSA LUZ' }]);
    await office.registry.db('reniec_answer').update({ given_names: 'Rosa' });
    expect(await findings()).toEqual([]);
  });
});
