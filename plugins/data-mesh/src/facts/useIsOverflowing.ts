import { useLayoutEffect, useState, type RefObject } from 'react';

/** True while the content of an element is wider than the element. */
export function useIsOverflowing(ref: RefObject<HTMLElement>): boolean {
  const [isOverflowing, setOverflowing] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () =>
      setOverflowing(element.scrollWidth > element.clientWidth);
    measure();
    // without it, as in older browsers, the first measure stands
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    [...element.children].forEach(child => observer.observe(child));
    return () => observer.disconnect();
  }, [ref]);
  return isOverflowing;
}
