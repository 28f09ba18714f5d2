import { invariantOf } from '@shared/domain/quality/breaches';
import type { Output } from '@shared/contract/routes';
import { breachSentence, invariantSentence } from '@shared/messages/quality';
import { done, problem, type Call, type Outcome } from '../command';

type Checked = Output<'quality.check'>;

/** `registry check --rules`: every breach as a line; exit status 1 where there is one. */
export async function checkRules(call: Call): Promise<Outcome> {
  const checked = await call('quality.check', {});
  if (!checked.ok) return problem(checked.problem);
  const { breaches } = checked.value;
  const json = breaches.map((breach) => {
    const { invariant, code, household, member, subject } = breach;
    const where = { ...(household === null ? {} : { household }), ...(member === null ? {} : { member }) };
    return { invariant, code, ...where, subject, sentence: breachSentence(breach) };
  });
  const text = [...breaches.map(lineOf), ...summary(checked.value)].join('\n');
  return breaches.length === 0 ? done(json, text) : { kind: 'refused', json, text };
}

const lineOf = (breach: Checked['breaches'][number]) =>
  `${breach.invariant}. ${breach.household === null ? '' : `Hogar ${breach.household}, `}${breach.subject}: ${breachSentence(breach)}`;

function summary({ invariants, breaches }: Checked): readonly string[] {
  if (breaches.length === 0) return ['Se cumplen las 13 reglas del registro.'];
  const broken = invariants.filter((one) => one.breaches > 0);
  return broken.map((one) => {
    const code = breaches.find(({ invariant }) => invariant === one.invariant)?.code;
    const rule = code === undefined ? '' : invariantSentence(invariantOf(code));
    return `Regla ${one.invariant}: ${one.breaches} incumplimientos. ${rule}`;
  });
}
