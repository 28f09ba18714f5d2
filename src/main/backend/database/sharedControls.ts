import type { IsoDate } from '@shared/domain/calendar';
import { originsOf } from '@shared/domain/compliance/origins';
import { inSlices } from './inSlices';
import type { Tx } from './handles';
import { readOrigins } from './origins';
import { saveControlEvents } from './saveStatements';
import { recordSteps } from './sqlite/recordSteps';
import type { ControlEvent } from './statements';

type Stated = { readonly control: ControlEvent; readonly importId: string };
type HealthRow = {
  readonly member: string;
  readonly facility: string;
  readonly dates: string;
  readonly importId: string;
  readonly origins: string | null;
};

/** Controls whose source is this file and that another file states as well: the first one that stated it is the source. */
export async function statedControls(tx: Tx, importId: string): Promise<readonly Stated[]> {
  const own: Omit<ControlEvent, 'facilityId' | 'origins'>[] = await tx('control_event')
    .where({ import_id: importId })
    .select('member_id as memberId', 'kind', 'date');
  const rows: readonly HealthRow[] = await inSlices([...new Set(own.map(({ memberId }) => memberId))], (slice) =>
    tx('health_month')
      .whereIn('member_id', [...slice])
      .whereNot('import_id', importId)
      .orderBy(['analysed_on', 'import_id'])
      .select('member_id as member', 'facility_id as facility', 'dates', 'import_id as importId', 'origins'),
  );
  return own.flatMap((control) => {
    const other = rows.find(
      ({ member, dates }) => member === control.memberId && datesIn(dates).includes(control.date),
    );
    if (other === undefined) return [];
    const { facility: facilityId, importId: source } = other;
    const origins = originsOf(readOrigins(other.origins, source), { dates: 'dates' });
    return [{ control: { ...control, facilityId, origins }, importId: source }];
  });
}

/** They go on standing, as steps of the file that states them. */
export async function restoreControls(tx: Tx, stated: readonly Stated[]): Promise<void> {
  for (const { control, importId } of stated) {
    await recordSteps(tx, importId, () => saveControlEvents(tx, [control], { importId, analysedOn: control.date }));
  }
}

const datesIn = (json: string) => JSON.parse(json) as readonly IsoDate[]; // written by saveStatements
