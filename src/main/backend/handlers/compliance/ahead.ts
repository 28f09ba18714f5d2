import type { AheadRow } from '@shared/contract/ahead';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { aheadOf } from '@shared/domain/compliance/ahead';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { HandlersOf } from '../../dispatch';
import { inChunks, type JobContext } from '../../jobs/job';
import { aheadCells, aheadSheet } from '../../workbooks/compliance/aheadSheet';
import { writeAsked } from '../writeFile';
import { settlementOf } from './settlement';

type Asked = { readonly period: Period; readonly center: string };

export const aheadHandlers: Pick<HandlersOf<'compliance'>, 'compliance.ahead' | 'compliance.exportAhead'> = {
  'compliance.ahead': async (backend, asked, job) => {
    const rows = await listAhead(backend, asked, job);
    return rows.ok ? ok({ period: asked.period, today: backend.today(), rows: [...rows.value] }) : rows;
  },

  'compliance.exportAhead': async (backend, { file, ...asked }, job) => {
    const found = await listAhead(backend, asked, job);
    if (!found.ok) return found;
    const rows = found.value;
    async function* cells() {
      for await (const row of inChunks(rows, rows.length, job, 'writing')) yield aheadCells(row);
    }
    const sheets = [aheadSheet(asked.period, backend.today(), cells())];
    const written = await writeAsked(file.path, { subject: `antes-de-falta ${asked.period}`, sheets });
    return written.ok
      ? ok({
          members: countOf(rows, ({ household, member }) => `${household} ${member}`),
          centers: countOf(rows, ({ center }) => center),
        })
      : written;
  },
};

const countOf = (rows: readonly AheadRow[], keyOf: (row: AheadRow) => string) => new Set(rows.map(keyOf)).size;

/** Everybody of the bimester who can still comply, in the order in which they are visited: by place, then by day. */
async function listAhead(
  backend: Backend,
  { period, center: wanted }: Asked,
  job: JobContext,
): Promise<Result<readonly AheadRow[], Problem>> {
  const settled = await settlementOf(backend, period, job);
  if (!settled.ok) return settled;
  const { households, facilities } = settled.value;
  const today = backend.today();
  const rows = households
    .filter(({ center }) => wanted === '' || center === wanted)
    .flatMap(({ code: household, center, duties }) =>
      duties.flatMap((judged): AheadRow[] => {
        const ahead = aheadOf(judged, today);
        if (ahead === null) return [];
        const { member, memberName: name, duty, month, facilityId } = judged;
        const facilityName = facilities.get(facilityId)?.name ?? '';
        return [{ center, household, member, name, duty, month, facilityName, ahead: { ...ahead } }];
      }),
    );
  return ok(rows.toSorted(byPlaceAndDay));
}

const order = new Intl.Collator('es', { sensitivity: 'base' });
const byPlaceAndDay = (a: AheadRow, b: AheadRow) =>
  order.compare(a.center, b.center) ||
  order.compare(a.ahead.to, b.ahead.to) ||
  order.compare(a.household, b.household) ||
  a.member - b.member;
