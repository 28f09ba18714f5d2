import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { addMonths, type IsoDate } from '@shared/domain/calendar';
import { KEPT } from '@shared/domain/backups';
import { purgeCutoff } from '@shared/domain/purge';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { countRows } from '../../database/countRows';
import { countNamingFiles, countPurged, listFormer } from '../../database/purge/former';
import { listPurges } from '../../database/purge/purges';
import { findRulesOn } from '../../database/ruleSets';

/** What the second person decides on, and what nobody should believe to be gone. */
export async function previewPurge(backend: Backend): Promise<Result<Output<'purge.preview'>, Problem>> {
  const { db, user } = backend;
  const today = backend.today();
  const rules = await findRulesOn(db, today);
  if (!rules.ok) return rules;
  const { value: years, reference, confirmed } = rules.value.retentionYears;
  const cutoff = purgeCutoff(rules.value, today);
  const ids = (await listFormer(db, cutoff)).map(({ id }) => id);
  const naming = await countNamingFiles(db, ids, cutoff);
  const purges = await listPurges(db);
  return ok({
    term: { ruleSet: rules.value.name, years, reference, confirmed },
    cutoff,
    households: ids.length,
    persons: await countRows(db('member').whereRaw(OF_THESE, JSON.stringify(ids))),
    matters: ids.length === 0 ? [] : [...(await countPurged(db, ids, cutoff))],
    remains: {
      files: naming.files,
      filesUntil: naming.newest === null ? null : addMonths(naming.newest.slice(0, 10) as IsoDate, 12 * years),
      backupsUntil: addMonths(today, KEPT.months),
    },
    purges: purges.map(({ ruleSet: _ruleSet, householdsSha256: _sha256, proposedById, ...purge }) => ({
      ...purge,
      mine: proposedById === user.id,
    })),
  });
}

const OF_THESE = 'household_id in (select value from json_each(?))';
