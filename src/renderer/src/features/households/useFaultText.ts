import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isRowProblemCode, rowSentence } from '@shared/messages/rows';
import { householdFormEs } from '../../messages/householdForm';
import { useLanguage } from '../../messages/useLanguage';
import { useFieldWords } from './useFieldWords';

type OwnCode = keyof typeof householdFormEs.faults;
const isOwn = (code: string): code is OwnCode => Object.hasOwn(householdFormEs.faults, code);

/** The sentence for what is wrong with a value: the workbooks' own where they know the code. */
export function useFaultText(): (path: string, code: string) => string {
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const language = useLanguage();
  return useCallback(
    (path, code) => {
      if (isOwn(code)) return t(`faults.${code}`);
      if (!isRowProblemCode(code)) return t('faults.invalid');
      return rowSentence(code, { column: words.name(path.split('.').at(-1) ?? '') }, language);
    },
    [t, words, language],
  );
}
