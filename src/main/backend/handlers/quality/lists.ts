import type { Breach } from '@shared/domain/quality/breaches';
import { listLines } from '../../database/payments/lines';
import { findList, listedPeriods } from '../../database/payments/lists';
import { listPayees } from '../../database/payments/payees';
import type { Rule } from '../../database/quality/inspection';
import { listsAddUp } from '../../database/quality/payments';
import { linesSha256 } from '../payments/rows';

/** 6. Lists add up, pay nothing twice, and have the lines they were calculated with. */
export const listsWhole: Rule = async (inspection) => {
  const { db, pause } = inspection;
  const changed: Breach[] = [];
  for (const period of await listedPeriods(db)) {
    await pause();
    const list = await findList(db, period);
    if (list === undefined) continue;
    const whole = { lines: await listLines(db, list.id), payees: await listPayees(db, list.id) };
    if (linesSha256(whole) === list.sha256) continue;
    changed.push({ code: 'LIST_CHANGED', household: null, member: null, subject: period, facts: { period } });
  }
  return [...(await listsAddUp(inspection)), ...changed];
};
