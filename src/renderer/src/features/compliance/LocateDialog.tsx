import { Field, Input, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { NotLocatedCase } from '@shared/contract/notLocated';
import { yearOf, type Period } from '@shared/domain/calendar';
import { otherRuleText } from '@shared/messages/notLocated';
import { useLanguage } from '../../messages/useLanguage';
import { DateInput } from '../../ui/DateField';
import { dayText } from '../../ui/dates';
import { Facts } from '../../ui/Facts';
import { FormDialog } from '../../ui/FormDialog';
import { WrittenReasons } from './WrittenReasons';
import { useLocating, type Place } from './useLocating';

type LocateDialogProps = {
  readonly period: Period;
  readonly one: NotLocatedCase;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
};

/** Where a person is: confirmed by Enter where something speaks for it, else found by hand. */
export function LocateDialog({ period, one, onDone, onClose }: LocateDialogProps) {
  const { t } = useTranslation('notLocated');
  const locating = useLocating(period, one);
  const { places, chosen, since, note, needsNote } = locating;
  return (
    <FormDialog
      title={t('locateTitle', { name: one.name })}
      submit={t(one.kind === 'SCHOOL' ? 'toSchool' : 'toPost')}
      problem={locating.problem}
      isDisabled={!locating.isComplete || locating.isPending}
      onSubmit={() =>
        locating.go(({ facilityName }) => onDone(t('transferred', { name: one.name, facility: facilityName })))
      }
      onClose={onClose}
    >
      <Facts
        facts={[
          [t('birthDate'), dayText(one.birthDate)],
          [t('document'), one.document === '' ? t('none') : one.document],
          [t('known'), one.explanation],
        ]}
      />
      {places.length > 0 && (
        <Field label={t('where')}>
          <RadioGroup value={chosen?.key ?? ''} onChange={(_event, { value }) => locating.setChosen(value)}>
            {places.map((place) => (
              <Radio key={place.key} value={place.key} label={<PlaceLabel place={place} />} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {chosen?.proposal && <WrittenReasons reasons={chosen.proposal.reasons} />}
      <Field label={t('searchByHand')} hint={t('searchHint')}>
        <Input value={locating.text} maxLength={80} onChange={(_event, { value }) => locating.setText(value)} />
      </Field>
      <Field label={t('since')} required>
        <DateInput value={since} latestYear={yearOf(period)} onChange={locating.setSince} />
      </Field>
      {needsNote && (
        <Field label={t('howFound')} required>
          <Input value={note} maxLength={1000} onChange={(_event, { value }) => locating.setNote(value)} />
        </Field>
      )}
    </FormDialog>
  );
}

function PlaceLabel({ place: { facility, facilityName, name, other, proposal } }: { readonly place: Place }) {
  const { t } = useTranslation('notLocated');
  const language = useLanguage();
  const why =
    proposal === null ? t(other === null ? 'onItsList' : 'onItsSheet') : otherRuleText(proposal.rule, language);
  return (
    <>
      {facilityName} ({facility}): {name}
      <Text block size={200} style={{ color: tokens.colorNeutralForeground2 }}>
        {why}
        {proposal !== null && ` · ${t('source', { file: proposal.file, row: proposal.row ?? '' })}`}
      </Text>
    </>
  );
}
