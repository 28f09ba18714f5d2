import type { IsoDate } from '../calendar';
import { paymentReference } from '../payerFiles/reference';
import {
  allocate,
  openOf,
  roomOf,
  sumOf,
  withResult,
  type AnsweredHousehold,
  type AnsweredList,
  type Share,
} from './answered';
import { cameBack, type PaymentResult, type ResultClass } from './results';

/** A line of a result file that could be read. `cents` null: all that is open. '' is not stated. */
export type StatedResult = {
  readonly household: string;
  readonly document: string;
  /** As the payer was given it (`paymentReference`), or the code of the household. */
  readonly reference: string;
  readonly cents: number | null;
  readonly result: PaymentResult;
  readonly on: IsoDate;
};

/** What a line says against the list or the ledger. Stable: people and machines quote it. */
export const CONTRADICTIONS = [
  'PAY_OTHER_HOLDER',
  'PAY_NOT_AUTHORISED',
  'PAY_BEFORE_APPROVAL',
  'PAY_AFTER_COLLECTED',
  'PAY_AFTER_RETURNED',
  'PAY_MORE_THAN_AUTHORISED',
] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

export type Judgement =
  | {
      readonly class: 'applied';
      readonly of: AnsweredHousehold;
      readonly cents: number;
      readonly shares: readonly Share[];
    }
  | { readonly class: 'contradicts'; readonly why: Contradiction; readonly of: AnsweredHousehold }
  | { readonly class: 'duplicate'; readonly other: number }
  | { readonly class: Exclude<ResultClass, 'applied' | 'contradicts' | 'duplicate'> };

/** A line by its number in the file; null: it could not be read. */
export type ResultLine = { readonly number: number; readonly stated: StatedResult | null };

/**
 * Puts each line of a file into exactly one class. Lines about one household that agree count once. Those that differ
 * count where each tells of a part and all of them of the whole; otherwise all are `duplicate`: nobody can say which is
 * meant.
 */
export function classifier(list: AnsweredList, lines: readonly ResultLine[]): (line: ResultLine) => Judgement {
  const find = finder(list);
  const found = new Map(lines.map((line) => [line, line.stated === null ? undefined : find(line.stated)]));
  const byHousehold = new Map<AnsweredHousehold, ResultLine[]>();
  for (const [line, household] of found) {
    if (household === undefined) continue;
    const known = byHousehold.get(household);
    if (known === undefined) byHousehold.set(household, [line]);
    else known.push(line);
  }
  return (line) => {
    if (line.stated === null) return { class: 'malformed' };
    const of = found.get(line);
    if (of === undefined) return { class: 'unknown' };
    const besides = byHousehold.get(of) ?? [];
    const other = besides.find((one) => valuesOf(one) !== valuesOf(line));
    if (other !== undefined) {
      const parts = judgeParts(besides, of, list.approvedOn);
      return parts === undefined ? { class: 'duplicate', other: other.number } : (parts.get(line) ?? REPEATED);
    }
    const judgement = judge(line.stated, of, list.approvedOn);
    if (judgement.class === 'contradicts') return judgement;
    // Which of them counts does not depend on one that contradicts standing before it.
    const first = besides.find((one) => one.stated && judge(one.stated, of, list.approvedOn).class !== 'contradicts');
    return first === line ? judgement : REPEATED;
  };
}

const REPEATED: Judgement = { class: 'repeated' };

/**
 * Lines that share out all that is open of a household: a part collected, the rest come back. Judged one after the other
 * in an order that is not that of the file; undefined where they are no such parts. What stands already is left out.
 */
function judgeParts(
  lines: readonly ResultLine[],
  household: AnsweredHousehold,
  approvedOn: IsoDate,
): ReadonlyMap<ResultLine, Judgement> | undefined {
  const distinct = [...new Map(lines.toReversed().map((line) => [valuesOf(line), line])).values()];
  const parts = distinct.flatMap((line) =>
    line.stated && !isTold(line.stated, household) ? [[line, line.stated] as const] : [],
  );
  if (parts.some(([, { cents, result }]) => cents === null || result === 'CREDITED')) return undefined;
  const told = parts.reduce((sum, [, { cents }]) => sum + (cents ?? 0), 0);
  const open = sumOf(household.lines.map((line) => ({ cents: openOf(line) })));
  if (parts.length > 0 && told !== open) return undefined;
  const judged = new Map<ResultLine, Judgement>();
  let of = household;
  for (const [line, stated] of parts.toSorted(([a], [b]) => (valuesOf(a) < valuesOf(b) ? -1 : 1))) {
    const judgement = judge(stated, of, approvedOn);
    if (judgement.class !== 'applied') return undefined;
    judged.set(line, judgement);
    of = withResult(of, { ...stated, cents: judgement.cents }, judgement.shares);
  }
  return judged;
}

const valuesOf = ({ stated }: ResultLine) => `${stated?.result} ${stated?.cents} ${stated?.on}`;

/** By code, else by the holder's document where one household alone has it, else by the reference. */
function finder({ id, households }: AnsweredList) {
  const byCode = new Map(households.map((one) => [one.household, one]));
  // A text for each household: worded only where a payer names its lines so.
  let byReference: ReadonlyMap<string, AnsweredHousehold> | undefined;
  const byDocument = new Map<string, AnsweredHousehold | null>();
  for (const one of households) {
    if (one.document !== '') byDocument.set(one.document, byDocument.has(one.document) ? null : one);
  }
  return ({ household, document, reference }: StatedResult): AnsweredHousehold | undefined => {
    if (household !== '') return byCode.get(household);
    if (document !== '') return byDocument.get(document) ?? undefined;
    byReference ??= new Map(households.map((one) => [paymentReference(id, one.household), one]));
    return byReference.get(reference) ?? byCode.get(reference);
  };
}

function judge(stated: StatedResult, of: AnsweredHousehold, approvedOn: IsoDate): Judgement {
  const contradiction = (why: Contradiction): Judgement => ({ class: 'contradicts', why, of });
  if (stated.document !== '' && stated.document !== of.document) return contradiction('PAY_OTHER_HOLDER');
  if (of.lines.length === 0) return contradiction('PAY_NOT_AUTHORISED');
  const room = of.lines.reduce((sum, line) => sum + roomOf(line, stated.result), 0);
  if (isTold(stated, of)) return REPEATED;
  if (stated.on < approvedOn) return contradiction('PAY_BEFORE_APPROVAL');
  const cents = stated.cents ?? room;
  if (cents <= 0 || cents > room) return contradiction(excess(stated.result, of));
  return { class: 'applied', of, cents, shares: allocate(of.lines, stated.result, cents) };
}

/** The same result of the same day stands already. */
const isTold = ({ result, cents, on }: StatedResult, { told }: AnsweredHousehold) =>
  told.some((one) => one.result === result && one.on === on && (cents === null || one.cents === cents));

function excess(result: PaymentResult, { lines }: AnsweredHousehold): Contradiction {
  if (cameBack(result) && lines.some(({ collected }) => collected !== 0)) return 'PAY_AFTER_COLLECTED';
  if (!cameBack(result) && lines.some(({ returned }) => returned !== 0)) return 'PAY_AFTER_RETURNED';
  if (result === 'UNCOLLECTED' && lines.some(({ collected }) => collected !== 0)) return 'PAY_AFTER_COLLECTED';
  return 'PAY_MORE_THAN_AUTHORISED';
}
