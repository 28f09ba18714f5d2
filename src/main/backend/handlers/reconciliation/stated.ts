import type { IsoDate } from '@shared/domain/calendar';
import { centsOf } from '@shared/domain/money';
import type { StatedResult } from '@shared/domain/reconciliation/classify';
import type { PaymentResult } from '@shared/domain/reconciliation/results';
import { plainDocument } from '../../workbooks/profiles/facts';
import type { ResultFields } from '../../workbooks/reconciliation/resultTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';

type Read = { readonly stated: StatedResult | null; readonly findings: readonly Finding<ResultFields>[] };

/** A line as it can be compared; null where it cannot be read, with what is wrong. A blank date is never today. */
export function statedResult({ stated, problems }: TableRow<ResultFields>, today: IsoDate): Read {
  const { household = '', document = '', reference = '', result, on } = stated;
  const amount = amountOf(stated.total ?? null, result ?? null);
  const missing = [
    ...(household + document + reference === '' ? [missingIn('household', 'REQUIRED')] : []),
    ...(amount.code === null ? [] : [missingIn('total', amount.code)]),
    ...(result ? [] : [missingIn('result', 'REQUIRED')]),
    ...(on ? [] : [missingIn('on', 'REQUIRED')]),
  ];
  // Of a cell that could not be read it is said why; that it is blank is not true.
  const unread = new Set(problems.map(({ field }) => field));
  const findings = [...problems, ...missing.filter(({ field }) => !unread.has(field)), ...futureIn(on, today)];
  if (!result || !on || findings.some(isError)) return { stated: null, findings };
  const { cents } = amount;
  return { stated: { household, document: plainDocument(document), reference, cents, result, on }, findings };
}

type ResultFinding = Finding<ResultFields>;
const missingIn = (field: keyof ResultFields, code: ResultFinding['code']): ResultFinding => ({ field, code });

const futureIn = (on: IsoDate | null | undefined, today: IsoDate): readonly ResultFinding[] =>
  on && on > today ? [{ field: 'on', code: 'PAY_DATE_FUTURE' }] : [];

/** What concerns the whole order may leave the amount open; what was collected or returned may be a part of it. */
const WHOLE: readonly PaymentResult[] = ['CREDITED', 'UNCOLLECTED', 'REJECTED'];

type Amount = { readonly cents: number | null; readonly code: 'REQUIRED' | 'PAY_AMOUNT' | null };

function amountOf(soles: number | null, result: PaymentResult | null): Amount {
  const isWhole = result === null || WHOLE.includes(result);
  if (soles === null) return { cents: null, code: isWhole ? null : 'REQUIRED' };
  // Nothing was collected: some payers write the amount that was not, others 0.
  if (soles === 0 && result === 'UNCOLLECTED') return { cents: null, code: null };
  const cents = centsOf(soles);
  return soles > 0 && cents !== undefined ? { cents, code: null } : { cents: null, code: 'PAY_AMOUNT' };
}
