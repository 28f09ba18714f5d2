import { toNestErrors } from '@hookform/resolvers';
import { useForm, type DefaultValues, type FieldValues, type Resolver } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

const DAYS = ['on', 'since', 'day', 'lastDay'];

/** A form that hands over what a route takes; `schema`: the route's input, by which every field is checked. */
export function useChangeForm<Values extends FieldValues, Input>(
  schema: z.ZodType<Input>,
  defaultValues: DefaultValues<Values>,
) {
  const { t } = useTranslation('membership');
  const messageOf = (field: PropertyKey | undefined) => {
    if (DAYS.some((day) => day === field)) return t('wrongDate');
    return t(field === 'evidence' ? 'wrongEvidence' : 'wrong');
  };
  const resolver: Resolver<Values, unknown, Input> = (values, _context, options) => {
    const checked = schema.safeParse(values);
    if (checked.success) return { values: checked.data, errors: {} };
    const errors = Object.fromEntries(
      checked.error.issues.map(({ path, code }) => [path.join('.'), { type: code, message: messageOf(path.at(-1)) }]),
    );
    return { values: {}, errors: toNestErrors<Values>(errors, options) };
  };
  return useForm<Values, unknown, Input>({ defaultValues, resolver });
}
