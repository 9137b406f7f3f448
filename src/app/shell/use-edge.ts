import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Edge } from './free-region';
import { useShell } from './shell-context';

/** A ref for a panel that takes room from the picture at one side of the window. */
export function useEdge<Panel extends HTMLElement>(
  edge: Edge,
  counts = true,
): RefObject<Panel | null> {
  const ref = useRef<Panel>(null);
  const { freeRegion } = useShell();
  // Before the first frame, so that the picture is never laid out without its panels.
  useLayoutEffect(() => {
    const panel = ref.current;
    return panel && counts ? freeRegion.watch(panel, edge) : undefined;
  }, [freeRegion, edge, counts]);
  return ref;
}
