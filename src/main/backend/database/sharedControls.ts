import type { IsoDate } from '@shared/domain/calendar';
import { inSlices } from './documents/scope';
import type { Tx } from './handles';
import { saveControlEvents } from './saveStatements';
import { recordSteps } from './sqlite/recordSteps';
import type { ControlEvent } from './statements';

type Stated = { readonly control: ControlEvent; readonly importId: string };
type HealthRow = {
  readonly member: string;
  readonly facility: string;
  readonly dates: string;
  readonly importId: string;
};

/** Controls whose source is this file and that another file states as well: the first one that stated it is the source. */
export async function statedControls(tx: Tx, importId: string): Promise<readonly Stated[]> {
  const own: (Omit<ControlEvent, 'facilityId'> & { date: IsoDate })[] = await tx('control_event')
    .where({ import_id: importId })
    .select('member_id as memberId', 'kind', 'date');
  const rows: readonly HealthRow[] = await inSlices([...new Set(own.map(({ memberId }) => memberId))], (slice) =>
    tx('health_month')
      .whereIn('member_id', [...slice])
      .whereNot('import_id', importId)
      .orderBy(['analysed_on', 'import_id'])
      .select('member_id as member', 'facility_id as facility', 'dates', 'import_id as importId'),
  );
  return own.flatMap((control) => {
    const other = rows.find(
      ({ member, dates }) => member === control.memberId && datesIn(dates).includes(control.date),
    );
    return other === undefined
      ? []
      : [{ control: { ...control, facilityId: other.facility }, importId: other.importId }];
  });
}

/** They go on standing, as steps of the file that states them. */
export async function restoreControls(tx: Tx, stated: readonly Stated[]): Promise<void> {
  for (const { control, importId } of stated) {
    await recordSteps(tx, importId, () => saveControlEvents(tx, [control], { importId, analysedOn: control.date }));
  }
}

const datesIn = (json: string) => JSON.parse(json) as readonly IsoDate[]; // written by saveStatements
