import { Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { reasonName, stateName } from '@shared/messages/compliance';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Choice } from '../../ui/Choice';
import { DECIDABLE, type useDecision } from './useDecision';

/** What is decided, on what grounds, and a note that says what was seen and who said so. */
export function DecisionFields({ decision }: { readonly decision: ReturnType<typeof useDecision> }) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  return (
    <div style={{ display: 'grid', gap: 10 }}>
      <Choice
        label={t('as')}
        value={decision.as}
        options={DECIDABLE.map((state) => ({ value: state, text: stateName(state, language) }))}
        onChoose={decision.setAs}
      />
      <Choice
        label={t('reason')}
        value={decision.reason}
        options={decision.reasons.map((code) => ({ value: code, text: capital(reasonName(code, language)) }))}
        onChoose={decision.setReason}
      />
      <Field label={t('note')} required>
        <Textarea value={decision.note} onChange={(_event, { value }) => decision.setNote(value)} />
      </Field>
    </div>
  );
}
