import type { GUI } from 'dat.gui';
import type { ColourParameter, TextParameter } from '../../core/parameter';
import { LiveGesture } from '../live-gesture';
import { type Row, type RowContext, RowFrame, takeOver } from './row';
import { words } from './words';

/** A line of text; all typing between focus and blur is one undo step. */
export function textRow(gui: GUI, parameter: TextParameter, context: RowContext): Row {
  const { session, key, model, signal } = context;
  const frame = new RowFrame(gui.add(model, key), parameter);
  const input = frame.find('input');
  const gesture = new LiveGesture(session);
  input.setAttribute('aria-labelledby', frame.nameId);
  input.maxLength = parameter.longest;
  takeOver(input, ['keyup', 'change'], signal);
  input.addEventListener('input', () => frame.attempt(() => gesture.set({ [key]: input.value })), {
    signal,
  });
  input.addEventListener('blur', () => gesture.finish(), { signal });
  cancelWithEscape(input, gesture, signal);
  signal.addEventListener('abort', () => gesture.finish());
  return {
    item: frame.item,
    show(value) {
      if (input.value !== value) input.value = String(value);
    },
  };
}

/** A colour: its swatch opens the system's picker, its text takes #rrggbb. */
export function colourRow(gui: GUI, parameter: ColourParameter, context: RowContext): Row {
  const { session, key, model, signal } = context;
  const frame = new RowFrame(gui.add(model, key), parameter);
  const input = frame.find('input');
  const gesture = new LiveGesture(session);
  const swatch = document.createElement('input');
  swatch.type = 'color';
  swatch.setAttribute('aria-label', words.swatch(parameter.label));
  input.setAttribute('aria-labelledby', frame.nameId);
  input.after(swatch);
  frame.item.classList.add('colour-row');

  const show = (value: unknown) => {
    input.value = String(value);
    swatch.value = String(value);
  };
  takeOver(input, ['keyup'], signal);
  takeOver(input, ['change'], signal, () => {
    frame.attempt(() => session.set({ [key]: input.value.trim() }));
    show(session.values.peek()[key]);
  });
  swatch.addEventListener(
    'input',
    () => frame.attempt(() => gesture.set({ [key]: swatch.value })),
    { signal },
  );
  swatch.addEventListener('change', () => gesture.finish(), { signal });
  signal.addEventListener('abort', () => gesture.finish());
  return { item: frame.item, show };
}

function cancelWithEscape(input: HTMLElement, gesture: LiveGesture, signal: AbortSignal): void {
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !gesture.begun) return;
      event.preventDefault();
      event.stopPropagation();
      gesture.cancel();
    },
    { signal },
  );
}
