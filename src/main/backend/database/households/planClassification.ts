import type { CseBasis } from '@shared/domain/classification/records';
import type { HouseholdFields } from '@shared/domain/households';
import type { FieldChanges } from '@shared/domain/households/changes';
import { eventOrigin, rowOf, type WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

/** What SISFOH or a community says of a classification beyond the fields of the household. */
export type ClassificationOrigin = {
  readonly basis: CseBasis;
  readonly nativeCommunity: string;
  readonly reference: string;
};

const FIELDS: ReadonlySet<string> = new Set(['cse', 'cseDate', 'cseExpiry', 'fsuNumber', 'fsuDate']);

/** Changes of the classification, and all others. */
export function splitClassification(changes: FieldChanges): {
  readonly classification: FieldChanges;
  readonly others: FieldChanges;
} {
  const split = (isWanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(changes).filter(([name]) => isWanted(name)));
  return { classification: split((name) => FIELDS.has(name)), others: split((name) => !FIELDS.has(name)) };
}

type Classified = {
  readonly householdId: string;
  readonly household: HouseholdFields;
  /** undefined where the household is registered just now. */
  readonly changes: FieldChanges | undefined;
  readonly origin: ClassificationOrigin | undefined;
  readonly row: number | undefined;
};

/** Clasificación: a row of its history for each one stated, and an event of its own where it changed. */
export function planClassification(
  writes: HouseholdWrites,
  { householdId, household, changes, origin, row }: Classified,
  context: WriteContext,
): void {
  const isChanged = changes !== undefined && Object.keys(changes).length > 0;
  if (changes !== undefined && !isChanged && origin === undefined) return;
  if (changes !== undefined) {
    writes.events.push({
      kind: 'household.classified',
      householdId,
      ...eventOrigin(context),
      details: { fields: changes, ...(origin === undefined ? {} : { basis: origin.basis }), ...rowOf(row) },
    });
  }
  if (household.cse === null && changes === undefined) return;
  writes.classifications.push({
    householdId,
    stated: statedBy(household, origin),
    place: 'CURRENT',
    today: context.today,
    isFirst: changes === undefined,
    ...(context.importId === undefined ? {} : { importId: context.importId }),
    ...(row === undefined ? {} : { row }),
  });
}

const statedBy = (household: HouseholdFields, origin: ClassificationOrigin | undefined) => {
  const { cse, cseDate, cseExpiry, fsuNumber, fsuDate } = household;
  if (cse === null) return null;
  return {
    cse,
    date: cseDate,
    expiry: cseExpiry,
    fsuNumber,
    fsuDate,
    basis: origin?.basis ?? null,
    nativeCommunity: origin?.nativeCommunity ?? '',
    reference: origin?.reference ?? '',
  };
};
