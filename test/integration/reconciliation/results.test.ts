import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod, type Period } from '@shared/domain/calendar';
import { paymentReference } from '@shared/domain/payerFiles/reference';
import { answerAll, openBimester, type TestOffice } from '../../support/playedBimester';
import {
  aResult,
  markSent,
  openPaidOffice,
  playAndSend,
  reconcile,
  writeResults,
  writeText,
} from '../../support/payer';

let office: TestOffice;
let B3: Period;
let list: string;
const CODES = ['H1', 'H2', 'H3', 'H4', 'H5'];

beforeEach(async () => {
  office = await openPaidOffice();
  const { registry, school } = office;
  for (const code of CODES) {
    await registry.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2016-02-01', school }] });
  }
  B3 = await playAndSend(office, '2026-B3');
  ({ id: list } = await registry.db('payment_list').where({ period: B3 }).first<{ id: string }>('id'));
});
afterEach(() => office.backend.close());

const PAID_ON = '05/07/2026';
const ledger = () => office.registry.db('payment_ledger').whereNot({ kind: 'AUTHORISED' }).orderBy('seq');
const file = (name: string, rows: Parameters<typeof writeResults>[2]) => writeResults(office, name, rows);
const reference = (code: string) => paymentReference(list, code);
const storyOf = async (code: string) =>
  (await office.backend.ask('reconciliation.ofHousehold', { code })).map(({ period, state }) => `${period} ${state}`);

describe('a file of results', () => {
  it('says of every line what became of it, and the balance adds up', async () => {
    const path = await file('banco.xlsx', [
      aResult('H1', 200, 'COBRADO', PAID_ON),
      aResult('H2', 200, 'DEVUELTO', PAID_ON, { Motivo: 'Cuenta cancelada' }),
      aResult('H3', 50, 'Cobrado', PAID_ON),
      aResult('H4', 0, 'NO COBRADO', PAID_ON, { Motivo: 'No se presentó' }),
      aResult('H5', 200, 'COBRADO', PAID_ON),
      aResult('H5', 100, 'COBRADO', PAID_ON),
      aResult('H9', 200, 'COBRADO', PAID_ON),
      aResult('H1', null, 'COBRADO', PAID_ON),
      aResult('H1', 200, 'COBRADO', '31/12/2026'),
      aResult('H1', 200, 'QUIZÁ', ''),
    ]);
    const { lines, balance, file: report } = await reconcile(office, B3, path);
    expect(lines).toEqual({
      read: 10,
      applied: 4,
      repeated: 0,
      unknown: 1,
      duplicate: 2,
      contradicts: 0,
      malformed: 3,
    });
    expect(balance).toMatchObject({
      status: 'PARTLY_PAID',
      sums: { authorised: 100_000, paid: 25_000, returned: 20_000, pending: 55_000, withheld: 0 },
      counts: { authorised: 5, paid: 1, returned: 1, pending: 3, withheld: 0 },
      missing: { sum: 0, count: 0 },
    });
    const codes = report?.problems.map(({ cell, code }) => `${cell} ${code}`);
    expect(codes).toEqual([
      'A6 PAY_DUPLICATE',
      'A7 PAY_DUPLICATE',
      'A8 PAY_UNKNOWN',
      'B9 REQUIRED',
      'D10 PAY_DATE_FUTURE',
      'C11 NOT_IN_LIST',
      'D11 REQUIRED',
    ]);
    expect(await storyOf('H2')).toEqual(['2026-B3 RETURNED']);
    const [payment] = await office.backend.ask('reconciliation.ofHousehold', { code: 'H2' });
    expect(payment?.entries.at(-1)).toMatchObject({
      kind: 'RETURNED',
      cents: 20_000,
      on: '2026-07-05',
      reason: 'ACCOUNT_CLOSED: Cuenta cancelada',
      file: 'banco.xlsx',
      row: 3,
      by: 'maria',
    });
    expect(await office.backend.ask('payments.verifyLedger', {})).toMatchObject({ broken: null });
  });

  it('changes nothing a second time, as the same file or as the same lines in another', async () => {
    const rows = [aResult('H1', 200, 'COBRADO', PAID_ON), aResult('H2', 80, 'COBRADO', PAID_ON)];
    const path = await file('banco.xlsx', rows);
    await reconcile(office, B3, path);
    const before = await ledger();
    const nothing = { applied: 0, repeated: 2, unknown: 0, duplicate: 0, contradicts: 0, malformed: 0 };
    const repeated = await reconcile(office, B3, path);
    expect(repeated.lines).toEqual({ read: 2, ...nothing });
    expect(repeated.file).not.toHaveProperty('balanceAfter');
    const again = await file('otra vez.xlsx', [...rows, aResult('H2', 120, 'COBRADO', '05/07/2026')].toReversed());
    expect((await reconcile(office, B3, again)).lines).toMatchObject({ applied: 1, repeated: 2 });
    const rest = await file('resto.xlsx', [aResult('H2', 120, 'COBRADO', PAID_ON)]);
    expect((await reconcile(office, B3, rest)).lines).toMatchObject({ applied: 0, repeated: 1 });
    expect(await ledger()).toHaveLength(before.length + 1);
    expect(await storyOf('H2')).toEqual(['2026-B3 COLLECTED']);
  });

  it('takes what was collected and what came back of one household from one file', async () => {
    const rows = [aResult('H1', 120, 'DEVUELTO', PAID_ON), aResult('H1', 80, 'COBRADO', PAID_ON)];
    const { lines, balance } = await reconcile(office, B3, await file('partes.xlsx', rows));
    expect(lines).toMatchObject({ read: 2, applied: 2 });
    expect(balance.sums).toMatchObject({ paid: 8000, returned: 12_000 });
  });

  it('of two imports in a row tells only its own', async () => {
    await reconcile(office, B3, await file('malo.xlsx', [aResult('H9', 1, 'COBRADO', PAID_ON)]));
    const { file: report } = await reconcile(
      office,
      B3,
      await file('b.xlsx', [aResult('H1', 200, 'COBRADO', PAID_ON)]),
    );
    expect(report?.problems).toEqual([]);
  });

  it('moves the list to where it is left, and takes all back when it is undone', async () => {
    const all = CODES.map((code) => aResult(code, 200, 'COBRADO', PAID_ON));
    const { balance } = await reconcile(office, B3, await file('todo.xlsx', all));
    expect(balance.status).toBe('RECONCILED');
    const { files } = await office.backend.ask('imports.list', { kind: 'resultado-de-pago' });
    const [received] = files;
    expect(received).toMatchObject({ period: '2026-B3', outcome: 'APPLIED' });
    await office.backend.ask('imports.undo', { id: received?.id ?? '', reason: 'Era de otro banco' });
    const after = await office.backend.ask('reconciliation.balance', { period: B3 });
    expect(after).toMatchObject({ status: 'SENT', sums: { paid: 0, pending: 100_000 }, missing: { sum: 0, count: 0 } });
    expect(await ledger()).toHaveLength(10);
    expect(await office.backend.ask('payments.verifyLedger', {})).toMatchObject({ broken: null });
    expect(await storyOf('H1')).toEqual(['2026-B3 AUTHORISED']);
    expect((await reconcile(office, B3, await file('todo2.xlsx', all))).balance.status).toBe('RECONCILED');
  });

  it.each([
    ['vacío.xlsx', '', 'EMPTY'],
    ['otro.csv', 'Nombre;Nota\nANA;12\nLUIS;11\n', 'TABLE_ABSENT'],
    ['sin hogar.csv', 'Total;Resultado;Fecha\n200;COBRADO;05/07/2026\n', 'COLUMNS_MISSING'],
    ['otro.xml', '<?xml version="1.0"?><Document><Otro/></Document>', 'XML_OTHER'],
    [
      'corto.xml',
      '<Document><CstmrPmtStsRpt><GrpHdr><CreDtTm>2026-07-05</CreDtTm></GrpHdr></CstmrPmtStsRpt></Document>',
      'XML_NO_LINES',
    ],
    ['bomba.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]><Document><CstmrPmtStsRpt/></Document>', 'DTD'],
    ['roto.xml', '<?xml version="1.0"?><Document><CstmrPmtStsRpt>', 'BAD_XML'],
    ['hondo.xml', `<Document>${'<a>'.repeat(70)}${'</a>'.repeat(70)}</Document>`, 'DEPTH'],
  ])('%s is refused with its reason and changes nothing', async (name, text, code) => {
    const before = await ledger();
    const { file: report } = await reconcile(office, B3, await writeText(office, name, text));
    expect(report).toMatchObject({ status: 'refused', code });
    expect(report?.message?.length).toBeGreaterThan(20);
    expect(await ledger()).toEqual(before);
  });

  it('needs a list that was sent, and says what to do', async () => {
    const path = await file('b.xlsx', [aResult('H1', 200, 'COBRADO', PAID_ON)]);
    const asked = (period: Period) => office.backend.call('reconciliation.analyse', { period, file: { path } });
    expect(await asked(toPeriod('2026-B4'))).toMatchObject({ problem: { code: 'list-absent' } });
    const B4 = await openBimester(office, '2026-B4');
    await answerAll(office, B4);
    await office.backend.ask('compliance.close', { period: B4 });
    await office.backend.ask('payments.calculate', { period: B4 });
    expect(await asked(B4)).toMatchObject({ problem: { code: 'list-not-sent', status: 'CALCULATED' } });
    await office.backend.as('luis').ask('payments.approve', { period: B4 });
    expect(await asked(B4)).toMatchObject({ problem: { code: 'list-not-sent', status: 'APPROVED' } });
    await markSent(office, B4);
    expect(await asked(B4)).toMatchObject({ ok: true });
  });
});

describe('before a file is applied', () => {
  it('says what the list comes to with it, and the state of each payment afterwards', async () => {
    const path = await file('antes.xlsx', [
      aResult('H1', 200, 'COBRADO', PAID_ON),
      aResult('H2', 60, 'COBRADO', PAID_ON),
      aResult('H3', 200, 'DEVUELTO', PAID_ON),
    ]);
    const before = await office.backend.ask('reconciliation.balance', { period: B3 });
    const { analysisId, files } = await office.backend.ask('reconciliation.analyse', { period: B3, file: { path } });
    expect(await office.backend.ask('reconciliation.balance', { period: B3 })).toEqual(before);
    await office.backend.ask('reconciliation.apply', { analysisId, goodRowsOnly: true });
    const { sums, counts } = await office.backend.ask('reconciliation.balance', { period: B3 });
    expect(files[0]?.balanceAfter).toEqual({ sums, counts });
    expect(sums).toMatchObject({ paid: 26_000, returned: 20_000 });
    const { rows } = await office.backend.ask('reconciliation.households', { period: B3, limit: 10 });
    expect(rows.map(({ household, states }) => `${household} ${states.join()}`).slice(0, 4)).toEqual([
      'H1 COLLECTED',
      'H2 PARTLY_COLLECTED',
      'H3 RETURNED',
      'H4 AUTHORISED',
    ]);
  });
});

describe('files of other payers', () => {
  it('are read by a profile, whatever their headers and words', async () => {
    const profile = {
      kind: 'PAYER' as const,
      columns: {
        household: '',
        document: '',
        reference: 'NRO OPERACION',
        total: 'IMP',
        result: 'EST',
        on: 'FEC',
        reason: 'GLOSA',
      },
      marks: [
        { mark: '00', means: 'COLLECTED' as const },
        { mark: '51', means: 'REJECTED' as const },
      ],
    };
    await office.backend.ask('profiles.save', { name: 'Caja Huanta', profile });
    const csv = `NRO OPERACION;FEC;IMP;EST;GLOSA\n${reference('H1')};05/07/2026;200,00;00;\n${reference('H2')};05/07/2026;200,00;51;AC01 no existe\n`;
    const { lines, balance } = await reconcile(office, B3, await writeText(office, 'caja.csv', csv), 'Caja Huanta');
    expect(lines).toMatchObject({ read: 2, applied: 2 });
    expect(balance.sums).toMatchObject({ paid: 20_000, returned: 20_000 });
    const unknown = await office.backend.call('reconciliation.analyse', {
      period: B3,
      file: { path: 'x' },
      profile: 'Nadie',
    });
    expect(unknown).toMatchObject({ problem: { code: 'not-found' } });
  });

  const status = (reference: string, code: string, more = '') =>
    `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${code}</TxSts>${more}</TxInfAndSts>`;

  it('are status reports of ISO 20022', async () => {
    const rejected = '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Cuenta cerrada</AddtlInf></StsRsnInf>';
    const xml = `<?xml version="1.0" encoding="UTF-8"?><p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03">
      <p:CstmrPmtStsRpt><p:GrpHdr><p:CreDtTm>2026-07-05T10:00:00</p:CreDtTm></p:GrpHdr><OrgnlPmtInfAndSts>
      ${status(reference('H1'), 'ACSC')}${status(reference('H2'), 'RJCT', rejected)}${status(reference('H3'), 'ACSP')}${status(reference('H4'), 'ACXX')}
      </OrgnlPmtInfAndSts></p:CstmrPmtStsRpt></p:Document>`;
    const { lines, balance } = await reconcile(office, B3, await writeText(office, 'estado.xml', xml));
    expect(lines).toMatchObject({ read: 4, applied: 3, malformed: 1 });
    expect(balance.sums).toMatchObject({ paid: 20_000, returned: 20_000, pending: 60_000 });
    expect(await storyOf('H1')).toEqual(['2026-B3 CREDITED']);
    expect(await storyOf('H2')).toEqual(['2026-B3 REJECTED']);
    expect(await storyOf('H3')).toEqual(['2026-B3 UNCOLLECTED']);
  });

  it('are movements, of money that went and money that came back', async () => {
    const entry = (reference: string, way: string, amount: string, more = '') => `<Ntry><Amt Ccy="PEN">${amount}</Amt>
      <CdtDbtInd>${way}</CdtDbtInd><BookgDt><Dt>2026-07-05</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs>${more}</TxDtls></NtryDtls></Ntry>`;
    const back = '<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf>';
    const xml = `<Document><BkToCstmrDbtCdtNtfctn><Ntfctn>${entry(reference('H1'), 'DBIT', '200.00')}${entry(reference('H2'), 'CRDT', '200.00', back)}
      ${entry(reference('H3'), 'DBIT', '200.00', '<Amt Ccy="USD">60.00</Amt>')}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
    const { lines } = await reconcile(office, B3, await writeText(office, 'aviso.xml', xml));
    expect(lines).toMatchObject({ read: 3, applied: 2, malformed: 1 });
    expect(await storyOf('H2')).toEqual(['2026-B3 RETURNED']);
  });
});
