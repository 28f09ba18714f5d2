import { useState } from 'react';
import { shownDate, typedDateValue } from './typedDate';

export type DateTextProps = {
  /** An ISO date, or what was typed where that is no date. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly latestYear: number;
};

/** While one types, the text stays as typed; on leaving it is shown as dd/mm/aaaa. */
export function useDateText({ value, onChange, latestYear }: DateTextProps) {
  const [typed, setTyped] = useState<string>();
  return {
    text: typed ?? shownDate(value),
    change: (text: string) => {
      setTyped(text);
      onChange(typedDateValue(text, latestYear));
    },
    settle: () => setTyped(undefined),
  };
}
