import { Select, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DownloadConflict } from '@shared/contract/downloads';
import { KEEPERS, type Keeper } from '@shared/domain/packages/downloads';
import { Choice } from '../../ui/Choice';
import { SimpleTable } from '../../ui/SimpleTable';

const CHOICES = ['ASK', ...KEEPERS] as const;
type Choosing = (typeof CHOICES)[number];

/** A decision about one conflict goes before the rule for all. */
export type Decided = { readonly rule: Choosing; readonly decisions: Readonly<Record<string, Keeper>> };

type ConflictsProps = {
  readonly conflicts: readonly DownloadConflict[];
  readonly decided: Decided;
  readonly onDecide: (decided: Decided) => void;
};

/** What the office changed and headquarters puts right otherwise: one by one, or all by one rule. */
export function Conflicts({ conflicts, decided, onDecide }: ConflictsProps) {
  const { t } = useTranslation('downloads');
  if (conflicts.length === 0) return null;
  const decideOne = (key: string, choice: Choosing) => {
    const { [key]: _before, ...others } = decided.decisions;
    onDecide({ ...decided, decisions: choice === 'ASK' ? others : { ...others, [key]: choice } });
  };
  const title = t('conflicts', { count: conflicts.length });
  return (
    <section aria-label={title}>
      <Text weight="semibold">{title}</Text>
      <div style={{ maxWidth: 320, marginBlock: 8 }}>
        <Choice
          label={t('rule')}
          value={decided.rule}
          options={CHOICES.map((value) => ({ value, text: t(`keepers.${value}`) }))}
          onChoose={(rule) => onDecide({ ...decided, rule })}
        />
      </div>
      <SimpleTable
        label={title}
        headers={[t('person'), t('field'), t('known'), t('office'), t('headquarters'), t('decision')]}
        rows={conflicts.map((one) => ({
          key: one.key,
          cells: [
            one.row,
            one.field,
            one.known,
            one.office,
            one.headquarters,
            <Select
              key="decision"
              aria-label={t('decisionOf', { field: one.field, person: one.row })}
              value={one.keep ?? 'ASK'}
              onChange={(_event, { value }) => decideOne(one.key, CHOICES.find((choice) => choice === value) ?? 'ASK')}
            >
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`keepers.${choice}`)}
                </option>
              ))}
            </Select>,
          ],
        }))}
      />
    </section>
  );
}
