import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';

/** From a whole branch at a glance to large print; 1 is as drawn. */
export const ZOOM_STEPS = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;

/** How large a picture is drawn, and what changes it. */
export interface Zoom {
  readonly scale: number;
  /** Missing where it is as small or as large as it gets. */
  readonly smaller?: () => void;
  readonly larger?: () => void;
  readonly reset: () => void;
}

/**
 * Lets a region that scrolls be zoomed: by what is returned, by the keys `+`, `-`
 * and `0` while the region has the focus, and by the wheel with Ctrl. What is in
 * its middle stays there.
 */
export function useZoom(region: RefObject<HTMLElement>): Zoom {
  const [step, setStep] = useState(ZOOM_STEPS.indexOf(1));
  const scale = ZOOM_STEPS[step];
  useSteadyMiddle(region, scale);
  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const go = (by: number) =>
      setStep(now => Math.min(Math.max(now + by, 0), ZOOM_STEPS.length - 1));
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // the browser would zoom the page as well
      event.preventDefault();
      go(-Math.sign(event.deltaY));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== element || event.ctrlKey || event.metaKey) return;
      if (event.key === '+' || event.key === '=') go(1);
      if (event.key === '-') go(-1);
      if (event.key === '0') setStep(ZOOM_STEPS.indexOf(1));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('keydown', onKey);
    };
  }, [region]);
  return {
    scale,
    smaller: step > 0 ? () => setStep(step - 1) : undefined,
    larger: step < ZOOM_STEPS.length - 1 ? () => setStep(step + 1) : undefined,
    reset: () => setStep(ZOOM_STEPS.indexOf(1)),
  };
}

function useSteadyMiddle(region: RefObject<HTMLElement>, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = region.current;
    const by = scale / before.current;
    before.current = scale;
    if (!element || by === 1) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
    element.scrollLeft = (scrollLeft + clientWidth / 2) * by - clientWidth / 2;
    element.scrollTop = (scrollTop + clientHeight / 2) * by - clientHeight / 2;
  }, [region, scale]);
}
