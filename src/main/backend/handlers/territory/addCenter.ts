import { ok, refuse } from '@shared/domain/result';
import { isUbigeo } from '@shared/domain/territory';
import { nextProvisionalCode } from '@shared/domain/territory/provisional';
import { foldName } from '@shared/domain/names';
import { noteEvent } from '../../database/events';
import { insertProvisionalCenter, listCentersOf } from '../../database/territory/centers';
import type { Handlers } from '../../dispatch';

/** Centro poblado without an official code: it gets the next provisional one of its district (domain §2.5). */
export const addCenter: Handlers['territory.addCenter'] = (backend, input) =>
  backend.write(async (tx) => {
    const { ubigeo, name, nativeCommunity, povertyPct } = input;
    if (!isUbigeo(ubigeo)) return refuse({ code: 'not-found', what: ubigeo });
    const known = await listCentersOf(tx, ubigeo);
    const same = known.find((center) => foldName(center.name) === foldName(name));
    if (same !== undefined) return refuse({ code: 'duplicate-code', value: `${same.code} ${same.name}` });
    const code = nextProvisionalCode(
      ubigeo,
      known.map((center) => center.code),
    );
    if (code === undefined) return refuse({ code: 'invalid-input', issues: ['ubigeo: provisional codes used up'] });
    await insertProvisionalCenter(tx, { ...input, id: backend.newId(), code });
    await noteEvent(tx, {
      kind: 'catalog.added',
      subject: `centros-poblados ${code}`,
      details: { name, nativeCommunity, povertyPct, provisional: true },
    });
    return ok({ code, provisional: true });
  });
