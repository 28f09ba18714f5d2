import type { FileHandle } from 'node:fs/promises';
import { ROWS_PER_BATCH, type CellValue, type SheetRow, type TakeRows, type WorkbookDescription } from './content';
import { LIMITS } from './limits';
import { refuseFile } from './refusal';
import { parseXml, type Attributes } from './xmlParts';

/*
 * What banks answer in ISO 20022: a status report (pain.002) or a notification of movements (camt.054, camt.053). Each
 * transaction becomes a row of W8, so that everything after the reader is the same for every kind of file.
 */
const REPORTS: ReadonlySet<string> = new Set(['CstmrPmtStsRpt', 'BkToCstmrDbtCdtNtfctn', 'BkToCstmrStmt']);
const TRANSACTIONS: ReadonlySet<string> = new Set(['TxInfAndSts', 'TxDtls']);
const HEADERS = ['Referencia', 'Total', 'Resultado', 'Fecha', 'Motivo'];

const SETTLED: ReadonlySet<string> = new Set(['ACSC', 'ACCC']);
const UNDER_WAY: ReadonlySet<string> = new Set(['ACCP', 'ACTC', 'ACSP', 'ACWC', 'ACWP', 'PDNG', 'RCVD', 'PATC']);

export async function readStatuses(file: FileHandle, take: TakeRows): Promise<WorkbookDescription> {
  const rows: SheetRow[] = [{ number: 1, cells: HEADERS.map((header, index) => [index + 1, header] as const) }];
  const report = createReport((row) => rows.push(row));
  await parseXml(file.createReadStream({ start: 0, autoClose: false }), 'XML', {
    ...report,
    paused: async () => {
      while (rows.length >= ROWS_PER_BATCH) await take(0, rows.splice(0, ROWS_PER_BATCH));
    },
  });
  if (!report.isReport()) refuseFile('XML_OTHER');
  if (report.count() === 0) refuseFile('XML_NO_LINES');
  while (rows.length > 0) await take(0, rows.splice(0, ROWS_PER_BATCH));
  return { subject: '', date1904: false, hasExternalLinks: false, sheets: [{ name: 'XML', hidden: false }] };
}

/** Values of the elements without children, the first of each name: of the message, of an entry, of a transaction. */
type Leaves = Map<string, string>;

function createReport(add: (row: SheetRow) => void) {
  const message: Leaves = new Map();
  let entry: Leaves = new Map();
  let transaction: Leaves | undefined;
  let isReport = false;
  let count = 0;
  let text = '';
  let parent: string[] = [];
  const leavesNow = () => transaction ?? (parent.includes('Ntry') ? entry : message);
  return {
    isReport: () => isReport,
    count: () => count,
    open(name: string, attributes: Attributes) {
      if (REPORTS.has(name)) isReport = true;
      if (name === 'Ntry') entry = new Map();
      if (TRANSACTIONS.has(name)) transaction = new Map();
      parent = [...parent, name];
      text = '';
      const currency = attributes['Ccy'];
      if (currency !== undefined && currency !== 'PEN') keepFirst(leavesNow(), 'Ccy', currency);
    },
    text(piece: string) {
      text += piece;
      if (text.length > LIMITS.textLength) refuseFile('TEXT');
    },
    close(name: string) {
      parent = parent.slice(0, -1);
      const value = text.trim();
      text = '';
      if (value !== '') keepFirst(leavesNow(), name, value);
      if (!TRANSACTIONS.has(name) || transaction === undefined) return;
      if (++count > LIMITS.rows) refuseFile('ROWS');
      add(rowOf(count + 1, { message, entry, transaction }));
      transaction = undefined;
    },
  };
}

function keepFirst(leaves: Leaves, name: string, value: string): void {
  if (!leaves.has(name)) leaves.set(name, value);
}

type Told = { readonly message: Leaves; readonly entry: Leaves; readonly transaction: Leaves };

function rowOf(number: number, { message, entry, transaction }: Told): SheetRow {
  const first = (...names: readonly string[]) =>
    names.map((name) => transaction.get(name) ?? entry.get(name)).find((value) => value !== undefined);
  const status = transaction.get('TxSts') ?? '';
  const amount = first('InstdAmt', 'Amt');
  const currency = transaction.get('Ccy') ?? entry.get('Ccy');
  const date = first('AccptncDtTm', 'Dt', 'DtTm') ?? message.get('CreDtTm') ?? '';
  const reason = [status === '' || UNDER_WAY.has(status) ? status : '', first('Cd', 'Prtry'), first('AddtlInf')];
  const values = [
    first('OrgnlEndToEndId', 'EndToEndId'),
    amount === undefined || currency === undefined ? amount : `${currency} ${amount}`,
    status === '' ? movement(first('CdtDbtInd') ?? '') : wordOf(status),
    date.slice(0, 10),
    reason.filter(Boolean).join(' '),
  ];
  const cells = values.flatMap((value, index): readonly (readonly [number, CellValue])[] =>
    value === undefined || value === '' ? [] : [[index + 1, value]],
  );
  return { number, cells };
}

/** A status that nobody knows stays as it came, and its line is malformed. */
function wordOf(status: string): string {
  if (SETTLED.has(status)) return 'ABONADO';
  if (UNDER_WAY.has(status)) return 'NO COBRADO';
  if (status === 'CANC') return 'DEVUELTO';
  return status === 'RJCT' ? 'RECHAZADO' : status;
}

/** Money left the account of the office for the household, or came back to it. */
const movement = (indicator: string) => ({ DBIT: 'ABONADO', CRDT: 'DEVUELTO' })[indicator] ?? indicator;
