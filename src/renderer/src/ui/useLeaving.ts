import { useEffect, useRef, type RefObject } from 'react';

/** Acts whenever a field within the element is left, and once more when the element itself goes: no key may lose a text. */
export function useLeaving(element: RefObject<HTMLElement | null>, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const within = element.current;
    if (within === null) return undefined;
    const left = () => latest.current();
    within.addEventListener('focusout', left);
    return () => {
      within.removeEventListener('focusout', left);
      left();
    };
  }, [element]);
}
