/** Tells which words the pointer rests on, at most once a frame and only for pointers that can rest. */

export interface HoverOptions<Words> {
  signal: AbortSignal;
  /** The marked words at a point of the viewport; the same object for the same words. */
  at: (x: number, y: number) => Words | null;
  /** Called when the pointer came to other words; null where it left them. */
  onChange: (words: Words | null) => void;
}

export interface Hover {
  /** The marks are new: looks again where the pointer was last. */
  renew(): void;
}

/** Follows the pointer until the signal stops it. A pressed button selects or drags, so then nothing is hovered. */
export function createHover<Words>(
  document: Document,
  { signal, at, onChange }: HoverOptions<Words>,
): Hover {
  const canRest = matchMedia('(hover: hover) and (pointer: fine)');
  let point: { x: number; y: number } | null = null;
  let current: Words | null = null;
  let isWaiting = false;
  let isStale = false;

  const show = (words: Words | null) => {
    if (words === current && !isStale) return;
    isStale = false;
    current = words;
    onChange(words);
  };
  const lookNextFrame = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) show(point === null ? null : at(point.x, point.y));
    });
  };
  const moved = ({ pointerType, buttons, clientX: x, clientY: y }: PointerEvent) => {
    if (pointerType === 'touch' || !canRest.matches) return;
    point = buttons === 0 ? { x, y } : null;
    if (point !== null || current !== null) lookNextFrame();
  };
  const left = ({ relatedTarget }: PointerEvent) => {
    if (relatedTarget !== null) return;
    point = null;
    show(null);
  };
  const listening = { signal, passive: true, capture: true };
  document.addEventListener('pointermove', moved, listening);
  document.addEventListener('pointerdown', moved, listening);
  document.addEventListener('pointerout', left, listening);
  document.addEventListener(
    'scroll',
    () => {
      if (point !== null) lookNextFrame();
    },
    listening,
  );
  return {
    renew: () => {
      isStale = current !== null;
      if (isStale || point !== null) lookNextFrame();
    },
  };
}
