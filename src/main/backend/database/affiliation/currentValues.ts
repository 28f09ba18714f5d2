import type { IsoDate } from '@shared/domain/calendar';
import type { Tx } from '../handles';

/** Current values that the steps of affiliation set; what is left out stays. Written here and by W1 or the form only. */
export type CurrentValues = {
  readonly assemblyValidated?: boolean | null;
  readonly assemblyDate?: IsoDate | null;
  readonly agreementDate?: IsoDate;
};

export async function setCurrentValues(tx: Tx, householdId: string, values: CurrentValues): Promise<void> {
  const { assemblyValidated, assemblyDate, agreementDate } = values;
  await tx('household')
    .where({ id: householdId })
    .update({
      ...(assemblyValidated === undefined ? {} : { assembly_validated: bitOf(assemblyValidated) }),
      ...(assemblyDate === undefined ? {} : { assembly_date: assemblyDate }),
      ...(agreementDate === undefined ? {} : { agreement_date: agreementDate }),
    })
    .increment('revision', 1);
}

const bitOf = (value: boolean | null) => (value === null ? null : Number(value));
