import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateReason, LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import { refText, type DuplicateDecision } from '@shared/domain/duplicates/evidence';
import type { WayOut } from '@shared/domain/duplicates/waysOut';
import { decisionText, duplicateFieldName, howText } from '@shared/messages/duplicates';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { isModalOpen } from '../../ui/modal';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { DECISION_KEYS, isSame, RESOLVE_KEY } from './pairs';
import { Resolve, useGone } from './Resolve';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  links: { display: 'flex', gap: '16px', flexWrap: 'wrap' },
});

type ComparisonProps = {
  readonly pair: LikelyDuplicateAnswer;
  /** All of those found: households are merged with everybody who is in both. */
  readonly pairs: readonly LikelyDuplicateAnswer[];
  readonly onDecided: (pair: LikelyDuplicateAnswer) => void;
  readonly onResolved: (way: WayOut) => void;
};

/** Both persons field by field, what each field says, and the decision: by button or by its letter. */
export function Comparison({ pair, pairs, onDecided, onResolved }: ComparisonProps) {
  const styles = useStyles();
  const { t } = useTranslation('duplicates');
  const language = useLanguage();
  const { a, b, decision } = pair;
  const [note, setNote] = useState(decision?.note ?? '');
  const { decide, problem, isBusy } = useDecision(pair, note, onDecided);
  const [isResolving, setResolving] = useState(false);
  const gone = useGone(pair);
  const isOver = gone !== undefined;
  useKeys(
    (one) => !isOver && decide(one),
    () => !isOver && isSame(pair) && setResolving(true),
  );
  return (
    <Panel title={t('compare')}>
      <SimpleTable
        label={t('compare')}
        headers={[t('field'), refText(a), refText(b), t('how'), t('points')]}
        rows={pair.reasons.map((reason) => ({
          key: reason.field,
          cells: [
            duplicateFieldName(reason.field, language),
            shown(reason, reason.a),
            shown(reason, reason.b),
            howText(reason.how, language),
            reason.points > 0 ? `+${reason.points}` : String(reason.points),
          ],
        }))}
      />
      <Text size={200}>{t('pointsNote')}</Text>
      {decision !== null && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {t('decided', {
              by: decision.by,
              date: dayText(decision.at),
              decision: decisionText(decision.decision, language),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      {isSame(pair) && (
        <Resolve pair={pair} pairs={pairs} isOpen={isResolving} setOpen={setResolving} onResolved={onResolved} />
      )}
      {isOver ? (
        !isSame(pair) && <Text>{t('left', { who: refText(gone.ref), date: gone.date })}</Text>
      ) : (
        <>
          <Field label={t('note')}>
            <Input value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
          </Field>
          <div className={styles.actions}>
            {(['SAME', 'DIFFERENT', 'UNSURE'] as const).map((one) => (
              <Button key={one} disabled={isBusy} onClick={() => decide(one)}>
                {t(LABELS[one])}
              </Button>
            ))}
          </div>
        </>
      )}
      <ProblemMessage problem={problem} />
      <div className={styles.links}>
        {[...new Set([a.household, b.household])].map((code) => (
          <Link key={code} to="/households/$code" params={{ code }}>
            {t('openHousehold', { code })}
          </Link>
        ))}
      </div>
    </Panel>
  );
}

const LABELS = { SAME: 'same', DIFFERENT: 'different', UNSURE: 'unsure' } as const;

const shown = ({ field }: DuplicateReason, value: string) => (field === 'birthDate' ? dayText(value) : value);

function useDecision(pair: LikelyDuplicateAnswer, note: string, onDecided: ComparisonProps['onDecided']) {
  const command = useCommand('duplicates.decide');
  const described = useRoute('registry.describe', {}).data;
  const decide = (decision: DuplicateDecision) => {
    const made = { decision, note: note.trim(), at: described?.today ?? '', by: described?.user?.name ?? '' };
    command.mutate(
      { a: pair.a, b: pair.b, decision, note: made.note },
      { onSuccess: () => onDecided({ ...pair, decision: made }) },
    );
  };
  return { decide, problem: command.error?.problem, isBusy: command.isPending };
}

/** M, D and N decide, R goes on to what follows: from anywhere on the screen but from where one types. */
function useKeys(decide: (decision: DuplicateDecision) => void, resolve: () => void) {
  const latest = useRef({ decide, resolve });
  useEffect(() => {
    latest.current = { decide, resolve };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      const key = event.key.toLowerCase();
      const decision = DECISION_KEYS[key];
      const isOurs = decision !== undefined || key === RESOLVE_KEY;
      if (isTyping || !isOurs || isModalOpen() || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (decision === undefined) latest.current.resolve();
      else latest.current.decide(decision);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
