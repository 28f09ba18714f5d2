import { toNestErrors } from '@hookform/resolvers';
import { useEffect } from 'react';
import { useForm, type FieldPath, type Resolver } from 'react-hook-form';
import type { Problem } from '@shared/contract/problems';
import { normaliseDocument } from '@shared/domain/documents';
import { DOCUMENT_TYPES } from '@shared/domain/households';
import { problemSentence } from '@shared/messages/problems';
import { useLanguage } from '../../messages/useLanguage';
import { checkForm, preciseCode, type Fault } from './formChecks';
import type { FormStart } from './useFormStart';
import type { HouseholdForm, SavedHousehold } from './formValues';
import { useFaultText } from './useFaultText';

/** The form with its checks: each field is checked when it is left, everything again before it is saved. */
export function useHouseholdForm({ values, saved, draftOf, revision, today }: FormStart) {
  const faultText = useFaultText();
  const resolver: Resolver<HouseholdForm, unknown, SavedHousehold> = (form, _context, options) => {
    const checked = checkForm(form, { revision, today });
    if (checked.ok) return { values: checked.value, errors: {} };
    const errors = Object.fromEntries(
      // The first fault of a field is the one to put right first.
      checked.problem.toReversed().map((fault) => [fault.path, errorOf(fault, preciseCode(fault, form))]),
    );
    return { values: {}, errors: toNestErrors<HouseholdForm>(errors, options) };
  };
  const errorOf = ({ path }: Fault, code: string) => ({ type: code, message: faultText(path, code) });
  const form = useForm<HouseholdForm, unknown, SavedHousehold>({ defaultValues: saved, mode: 'onTouched', resolver });
  const { reset } = form;
  useEffect(() => {
    // a draft comes over what is saved, so that the marks show what of it is not
    if (draftOf !== undefined) reset(values, { keepDefaultValues: true });
  }, [reset, values, draftOf]);
  return form;
}

export type HouseholdFormApi = ReturnType<typeof useHouseholdForm>;

/** Puts a refusal of the backend into the fields that caused it; answers whether it found one. */
export function useRefusalInFields({ setError, getValues }: HouseholdFormApi): (problem: Problem) => boolean {
  const faultText = useFaultText();
  const language = useLanguage();
  return (problem) => {
    const faults = faultsIn(problem, getValues());
    for (const [index, { path, code }] of faults.entries()) {
      const message = code === problem.code ? problemSentence(problem, language) : faultText(path, code);
      setError(path as FieldPath<HouseholdForm>, { type: code, message }, { shouldFocus: index === 0 }); // named by the contract
    }
    return faults.length > 0;
  };
}

function faultsIn(problem: Problem, { members }: HouseholdForm): readonly Fault[] {
  if (problem.code === 'fields-invalid') return problem.fields.filter(({ path }) => path.includes('.'));
  if (problem.code === 'duplicate-code') return [{ path: 'household.code', code: problem.code }];
  if (problem.code !== 'document-taken') return [];
  const index = members.findIndex(({ documentType, documentNumber }) => {
    const type = DOCUMENT_TYPES.find((known) => known === documentType) ?? 'NONE';
    return normaliseDocument(type, documentNumber).documentNumber === problem.number;
  });
  return index === -1 ? [] : [{ path: `members.${index}.documentNumber`, code: problem.code }];
}
