import { useEffect, useRef } from 'react';
import { isOpenList } from './fieldKeys';
import { isModalOpen } from './modal';

/** Keys as `Ctrl+s`, `F2`, `Escape`, with what each does on this screen. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Listens while the screen is shown. Keys that closed a list or a dialog first do nothing more. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = latest.current[`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`];
      const isTaken =
        event.defaultPrevented || isModalOpen() || (event.key === 'Escape' && isOpenList(document.activeElement));
      if (act === undefined || isTaken || event.altKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
