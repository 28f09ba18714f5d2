import { Field, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { refText } from '@shared/domain/duplicates/evidence';
import type { WayOut } from '@shared/domain/duplicates/waysOut';
import { membershipSentence } from '@shared/messages/membership';
import { useLanguage } from '../../messages/useLanguage';
import type { ForeseenWay } from './useWay';

type WaysProps = {
  readonly ways: readonly Pick<ForeseenWay, 'way' | 'obstacle'>[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

/** The ways in which a person comes to be registered once; what stands against one is said below it. */
export function Ways({ ways, chosen, onChoose }: WaysProps) {
  const { t } = useTranslation('duplicates');
  const language = useLanguage();
  const textOf = ({ what, from, into }: WayOut) => {
    const [gone, kept] = [from.household.code, into.household.code];
    if (what === 'MERGE') return t('wayMerge', { gone, kept });
    return t('wayLeave', {
      gone: refText({ household: gone, member: from.number }),
      kept: refText({ household: kept, member: into.number }),
    });
  };
  return (
    <Field label={t('way')}>
      <RadioGroup value={String(chosen)} onChange={(_event, { value }) => onChoose(Number(value))}>
        {ways.map(({ way, obstacle }, index) => (
          <Radio
            key={textOf(way)}
            value={String(index)}
            disabled={obstacle !== undefined}
            label={
              <>
                {textOf(way)}
                {obstacle !== undefined && (
                  <Text block size={200} style={{ color: tokens.colorNeutralForeground2 }}>
                    {t('notPossible', { why: membershipSentence(obstacle, language) })}
                  </Text>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
