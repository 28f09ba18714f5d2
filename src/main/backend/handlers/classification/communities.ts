import { ok, refuse } from '@shared/domain/result';
import { foldName } from '@shared/domain/names';
import { loadHistories, type ClassificationRecord } from '../../database/classification/records';
import { loadStandings, type Standing } from '../../database/classification/standings';
import { groupBy } from '../../database/groups';
import type { ReadDb, Tx } from '../../database/handles';
import { findRulesOn } from '../../database/ruleSets';
import { loadPeoples } from '../../database/territory/centers';
import type { Handlers } from '../../dispatch';
import { applyAnswers } from './applyAnswers';

type Community = { readonly name: string; readonly pending: readonly Standing[]; readonly classified: number };

/** Households of each native community of the catalogue: those classified by it, and those not yet. */
async function loadCommunities(db: ReadDb | Tx): Promise<readonly Community[]> {
  const members = (await loadStandings(db)).filter(
    ({ center, status }) => (center?.nativeCommunity ?? '') !== '' && status !== 'DISAFFILIATED',
  );
  const histories = await loadHistories(
    db,
    members.map(({ id }) => id),
  );
  const groups = groupBy(members, ({ center }) => center?.nativeCommunity ?? '');
  return [...groups].map(([name, households]) => {
    const pending = households.filter(({ id }) => !isByCommunity(histories.get(id) ?? []));
    return { name, pending, classified: households.length - pending.length };
  });
}

const isByCommunity = (history: readonly ClassificationRecord[]) =>
  history.some(({ until, basis }) => until === null && basis === 'GEOGRAPHIC_INDIGENOUS');

export const listCommunities: Handlers['classification.communities'] = async ({ db }) => {
  const peopleOf = await loadPeoples(db);
  const communities = await loadCommunities(db);
  return ok(
    communities.map(({ name, pending, classified }) => ({
      community: name,
      people: peopleOf.get(name) ?? '',
      households: pending.map(({ code }) => code),
      classified,
    })),
  );
};

/** The whole community is EXTREME_POOR from the day the rules say so (277-2014-MIDIS); who is classified by it already stays. */
export const classifyCommunity: Handlers['classification.classifyCommunity'] = (
  backend,
  { community, on, reference, preview },
) =>
  backend.write(async (tx) => {
    const wanted = foldName(community);
    const found = (await loadCommunities(tx)).find(({ name }) => foldName(name) === wanted);
    if (found === undefined) return refuse({ code: 'not-found', what: community });
    const rules = await findRulesOn(tx, on);
    if (!rules.ok) return rules;
    const from = rules.value.amazonExtremePoorFrom.value;
    if (on < from || on > backend.today()) return refuse({ code: 'community-date', from });
    if (!preview) {
      const answers = found.pending.map(({ code, cseDate }) => ({
        household: code,
        cse: 'EXTREME_POOR' as const,
        basis: 'GEOGRAPHIC_INDIGENOUS' as const,
        nativeCommunity: found.name,
        date: on,
        expiry: null,
        fsuNumber: '',
        fsuDate: null,
        reference,
        place: cseDate !== null && on < cseDate ? ('PAST' as const) : ('CURRENT' as const),
        area: null,
        pghCode: '',
      }));
      await applyAnswers(tx, answers, { today: backend.today(), newId: backend.newId });
    }
    return ok({ households: found.pending.map(({ code }) => code) });
  });
