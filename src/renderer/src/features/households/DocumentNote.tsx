import { useWatch } from 'react-hook-form';
import { DOCUMENT_TYPES } from '@shared/domain/households';
import { DocumentCheck } from '../../app/DocumentCheck';
import type { FormStart } from './useFormStart';
import { useFieldWords } from './useFieldWords';
import type { HouseholdFormApi } from './useHouseholdForm';

type DocumentNoteProps = {
  readonly form: HouseholdFormApi;
  readonly index: number;
  readonly start: FormStart;
  /** A number that stood before needs no praise. */
  readonly isChanged: boolean;
};

/** The check of a member's document beside its cell. */
export function DocumentNote({ form, index, start, isChanged }: DocumentNoteProps) {
  const words = useFieldWords();
  const [type, documentNumber] = useWatch({
    control: form.control,
    name: [`members.${index}.documentType`, `members.${index}.documentNumber`],
  });
  return (
    <DocumentCheck
      documentType={DOCUMENT_TYPES.find((known) => known === type)}
      documentNumber={documentNumber}
      column={words.name('documentNumber')}
      except={{ household: start.code ?? '' }}
      isChanged={isChanged}
    />
  );
}
