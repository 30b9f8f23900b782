import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner width of an element, in pixels; nothing until it is measured. */
export function useWidth(ref: RefObject<HTMLElement>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth || undefined);
    measure();
    // without it, as in older browsers, the first measure stands
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
