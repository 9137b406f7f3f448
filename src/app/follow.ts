import { effect } from '@preact/signals';
import type { Stage } from '../stage/stage';
import { type StageTheme, themeFrom } from '../stage/theme';
import type { Settings } from './settings';

/** Lines and arrows are drawn this much thicker for a room. */
const largeLineScale = 1.6;

/** The picture's colours are the page's custom properties. */
export function readTheme(): StageTheme {
  const style = getComputedStyle(document.documentElement);
  const isLight = document.documentElement.dataset.theme === 'light';
  return themeFrom((name) => style.getPropertyValue(`--${name}`), isLight);
}

/** Keeps the stage as large as its canvas. */
export function followSize(stage: Stage, canvas: HTMLCanvasElement): void {
  const measure = () => stage.resize(canvas.clientWidth, canvas.clientHeight);
  new ResizeObserver(measure).observe(canvas);
  measure();
}

/**
 * Keeps the stage's colours, thickness and motion as the visitor and their system want them.
 * @param changed called when colours are others: what an exhibit has painted must be painted anew
 */
export function followSettings(stage: Stage, settings: Settings, changed: () => void): void {
  effect(() => {
    settings.theme.value;
    // The page sets its custom properties in an effect of its own; read them after it.
    queueMicrotask(() => {
      stage.setTheme(readTheme());
      changed();
    });
  });
  effect(() => {
    const large = settings.presenting.value || settings.theme.value === 'projector';
    stage.setLineScale(large ? largeLineScale : 1);
    requestAnimationFrame(() => stage.forgetLabelSizes());
  });
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const follow = () => {
    stage.easing = !calm.matches;
  };
  calm.addEventListener('change', follow);
  follow();
  // Each alphabet's letters come when they are first needed.
  document.fonts.addEventListener('loadingdone', () => stage.forgetLabelSizes());
}
