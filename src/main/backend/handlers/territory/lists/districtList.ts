import type { FileReport } from '@shared/contract/imports';
import type { TerritoryList } from '@shared/contract/territory';
import type { IsoDate } from '@shared/domain/calendar';
import type { ReadDb, Tx } from '../../../database/handles';
import type { Origin } from '../../../database/territory/origin';
import type { RowClass } from '../../../imports/rowCounts';
import type { Field, Table } from '../../../workbooks/tables/table';
import type { Finding } from '../../../workbooks/tables/tableReport';

/** A row about a district: its code, and its name, which proves the code. */
export type DistrictRow = { readonly ubigeo: string; readonly district: string };

/** What a row comes to: a class with what it changes, or what is wrong with it. */
export type Verdict<Row> =
  | {
      readonly rowClass: Extract<RowClass, 'new' | 'same'>;
      readonly ended?: Omit<FileReport['changes'][number], 'row'>;
    }
  | { readonly rowClass: 'changed'; readonly before: Row }
  | { readonly rowClass: 'rejected'; readonly findings: readonly Finding<Row>[] };

/** Beside which a row is judged: what is registered of its district, the other rows of the file about it, the day. */
export type Beside<Row> = {
  readonly held: readonly Row[];
  readonly inFile: readonly { readonly entry: Row; readonly number: number }[];
  readonly today: IsoDate;
};

/** A list of districts that comes and goes as a workbook. */
export type DistrictList<Row extends DistrictRow> = {
  readonly kind: TerritoryList;
  readonly table: Table<Row>;
  /** Cells that no row may leave blank. */
  readonly required: readonly Field<Row>[];
  /** Of these, the ones that name a statement: what is stated again with them is the same one. */
  readonly keys: readonly Field<Row>[];
  readonly percents: readonly Field<Row>[];
  /** Statements of one group may not contradict each other. */
  readonly groupOf: (row: Pick<Row, Field<Row>>) => string;
  readonly blank: Row;
  readonly load: (db: ReadDb | Tx) => Promise<readonly Row[]>;
  readonly judge: (row: Row, beside: Beside<Row>) => Verdict<Row>;
  readonly state: (tx: Tx, row: Row, origin: Origin) => Promise<void>;
};
