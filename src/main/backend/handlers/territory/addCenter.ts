import { foldName } from '@shared/domain/names';
import { ok, refuse } from '@shared/domain/result';
import { isUbigeo } from '@shared/domain/territory';
import { nextProvisionalCode } from '@shared/domain/territory/provisional';
import { noteEvent } from '../../database/events';
import { insertCenter, listCenters } from '../../database/territory/centers';
import type { Handlers } from '../../dispatch';

/** Centro poblado without an official code: it gets the next provisional one of its district (domain §2.5). */
export const addCenter: Handlers['territory.addCenter'] = (backend, input) =>
  backend.write(async (tx) => {
    const { ubigeo, name, nativeCommunity, povertyPct } = input;
    if (!isUbigeo(ubigeo)) return refuse({ code: 'district-unknown', ubigeo });
    const known = await listCenters(tx, ubigeo);
    const same = known.find((center) => center.officialCode === null && foldName(center.name) === foldName(name));
    if (same !== undefined) return refuse({ code: 'center-known', center: `${same.name} (${same.code})` });
    const code = nextProvisionalCode(
      ubigeo,
      known.map((center) => center.code),
    );
    if (code === undefined) return refuse({ code: 'provisional-codes-used-up', ubigeo });
    await insertCenter(tx, { ...input, id: backend.newId(), code, provisional: true });
    await noteEvent(tx, {
      kind: 'catalog.added',
      subject: `centros-poblados ${code}`,
      details: { name, nativeCommunity, povertyPct, provisional: true },
    });
    return ok({ code, provisional: true });
  });
