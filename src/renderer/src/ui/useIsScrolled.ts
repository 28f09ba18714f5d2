import { useEffect, useState } from 'react';

/** Whether the content of `element` is wider than its place, so that the keyboard must be able to move it. */
export function useIsScrolled(element: HTMLElement | null): boolean {
  const [isScrolled, setScrolled] = useState(false);
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setScrolled(element.scrollWidth > element.clientWidth));
    for (const part of [element, ...element.children]) observer.observe(part);
    return () => observer.disconnect();
  }, [element]);
  return isScrolled;
}
