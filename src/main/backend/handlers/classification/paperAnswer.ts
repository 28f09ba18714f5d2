import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import { loadHistories } from '../../database/classification/records';
import { loadStandings, type Standing } from '../../database/classification/standings';
import type { ReadDb, Tx } from '../../database/handles';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';
import { applyAnswers, type Answer } from './applyAnswers';
import { foresee, standingOf } from './foresee';
import { communityOf, OLDEST_DATE } from './judgeRow';

/** An answer typed in from paper; one by community asks for the community. */
export const recordAnswer: Handlers['classification.record'] = (backend, given) =>
  backend.write(async (tx) => {
    const judged = await judgePaper(tx, given, backend.today());
    if (!judged.ok) return judged;
    const { answer } = judged.value;
    await applyAnswers(tx, [answer], { today: backend.today(), newId: backend.newId });
    return ok({ current: answer.place === 'CURRENT' });
  });

/** What the answer would change, and what would follow; nothing is written. */
export const foreseeAnswer: Handlers['classification.foresee'] = async ({ db, today }, given) => {
  const judged = await judgePaper(db, given, today());
  if (!judged.ok) return judged;
  const rules = await findRulesOn(db, today());
  if (!rules.ok) return rules;
  const { before, answer } = judged.value;
  const current = answer.place === 'CURRENT';
  const { cse, date: cseDate, expiry: cseExpiry } = answer;
  const after = current ? { ...before, cse, cseDate, cseExpiry } : before;
  const [consequence] = current ? await foresee(db, [{ before, after }], today(), rules.value) : [];
  return ok({
    before: standingOf(before, rules.value),
    after: standingOf(after, rules.value),
    current,
    consequence: consequence ?? null,
  });
};

type Judged = { readonly before: Standing; readonly answer: Answer };

async function judgePaper(
  db: ReadDb | Tx,
  { household: code, ...given }: Parsed<'classification.record'>,
  today: IsoDate,
): Promise<Result<Judged, Problem>> {
  const before = (await loadStandings(db)).find((one) => one.code === code);
  if (before === undefined) return refuse({ code: 'not-found', what: code });
  if (given.date > today) return refuse(invalid('date', 'HH_DATE_FUTURE'));
  if (given.date < OLDEST_DATE) return refuse(invalid('date', 'HH_DATE_TOO_OLD'));
  if (given.expiry !== null && given.expiry < given.date) return refuse(invalid('expiry', 'HH_CSE_EXPIRY_ORDER'));
  const nativeCommunity = given.basis === 'GEOGRAPHIC_INDIGENOUS' ? communityOf(before) : '';
  if (given.basis === 'GEOGRAPHIC_INDIGENOUS' && nativeCommunity === '') {
    return refuse({ code: 'community-needed', household: code });
  }
  if (await isKnown(db, before, given)) return refuse({ code: 'answer-known', household: code });
  const place = before.cseDate !== null && given.date < before.cseDate ? 'PAST' : 'CURRENT';
  const more = { nativeCommunity, fsuDate: null, area: null, pghCode: '' };
  return ok({ before, answer: { household: code, ...given, ...more, place } });
}

/** Whether the history says it already: the same paper is not recorded twice. */
async function isKnown(
  db: ReadDb | Tx,
  { id }: Standing,
  { cse, basis, date, expiry, fsuNumber }: Omit<Parsed<'classification.record'>, 'household'>,
): Promise<boolean> {
  const history = (await loadHistories(db, [id])).get(id) ?? [];
  return history.some(
    (one) =>
      one.cse === cse &&
      one.basis === basis &&
      one.date === date &&
      one.expiry === expiry &&
      (fsuNumber === '' || one.fsuNumber === fsuNumber),
  );
}

const invalid = (path: string, code: string) => ({ code: 'fields-invalid', fields: [{ path, code }] }) as const;
