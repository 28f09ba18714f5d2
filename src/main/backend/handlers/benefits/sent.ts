import { listedCode } from '@shared/domain/benefits/dues';
import { namingFaults, namingLists } from '@shared/domain/benefits/naming';
import { ok, refuse } from '@shared/domain/result';
import { loadStatuses } from '../../database/benefits/people';
import { loadEveryBenefit } from '../../database/benefits/sent';
import { closeDistrict, insertDistrict, insertListed } from '../../database/benefits/writeSent';
import { noteEvent } from '../../database/events';
import { findHousehold } from '../../database/households/loadHouseholds';
import type { HandlersOf } from '../../dispatch';

/** What headquarters sends of benefits. Stated twice, it changes nothing. */
export const sentHandlers: Pick<
  HandlersOf<'benefits'>,
  'benefits.giveIn' | 'benefits.endIn' | 'benefits.nameHousehold'
> = {
  'benefits.giveIn': (backend, { benefit, ubigeo, since, reference }) =>
    backend.write(async (tx) => {
      const known = await loadEveryBenefit(tx);
      if (!known.some((one) => listedCode(one) === benefit && one.where === 'LISTED_DISTRICTS')) {
        return refuse({ code: 'not-found', what: benefit });
      }
      await insertDistrict(tx, { id: backend.newId(), benefit, ubigeo, since, reference });
      await noteEvent(tx, { kind: 'rules.benefit-given', subject: benefit, details: { ubigeo, since, reference } });
      return ok({ benefit, ubigeo });
    }),

  'benefits.endIn': (backend, { benefit, ubigeo, until }) =>
    backend.write(async (tx) => {
      if (!(await closeDistrict(tx, { benefit, ubigeo, until }))) {
        return refuse({ code: 'not-found', what: `${benefit} ${ubigeo}` });
      }
      await noteEvent(tx, { kind: 'rules.benefit-ended', subject: benefit, details: { ubigeo, until } });
      return ok({ benefit, ubigeo });
    }),

  'benefits.nameHousehold': (backend, { list, household: code, since, reference }) =>
    backend.write(async (tx) => {
      const known = namingLists(await loadEveryBenefit(tx)).find((one) => one.list === list);
      if (known === undefined) return refuse({ code: 'not-found', what: list });
      const household = await findHousehold(tx, code);
      if (household === undefined) return refuse({ code: 'not-found', what: code });
      const statuses = await loadStatuses(tx, [household.id]);
      const faults = namingFaults(known, since, statuses.get(household.id) ?? []);
      if (faults.includes('BEN_OUTSIDE')) return refuse({ code: 'naming-outside', list, since });
      await insertListed(tx, { list, householdId: household.id, since, reference });
      const details = { list, since, reference };
      await noteEvent(tx, { kind: 'benefit.listed', householdId: household.id, subject: code, details });
      return ok({ list, household: code, warnings: faults.filter((fault) => fault !== 'BEN_OUTSIDE') });
    }),
};
