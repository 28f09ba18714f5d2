import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is wider than its place, so that the keyboard must be able to move it. */
export function useIsScrolled(element: RefObject<HTMLElement | null>): boolean {
  const [isScrolled, setScrolled] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setScrolled(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isScrolled;
}
