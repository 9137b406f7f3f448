import type { GUI } from 'dat.gui';
import type { NumberParameter } from '../../core/parameter';
import { type Row, type RowContext, RowFrame, takeOver } from './row';
import { driveSlider } from './slider';
import { boxLength, boxText } from './slider-value';
import { words } from './words';

/** A slider with a box beside it that takes a number or a constant expression. */
export function numberRow(gui: GUI, parameter: NumberParameter, context: RowContext): Row {
  const { session, key, model, signal } = context;
  const { label, unit, min, max, step } = parameter;
  const controller = gui.add(model, key, min, max, step);
  const frame = new RowFrame(controller, parameter);
  const box = frame.find('input');
  const slider = frame.find<HTMLElement>('.slider');
  box.setAttribute('aria-label', words.box(label, unit));
  box.inputMode = 'text';
  if (unit !== '') box.after(unitMark(unit));
  box.style.setProperty('--digits', String(boxLength(parameter)));
  box.style.setProperty('--unit-length', String(unit.length));
  describeSlider(slider, frame.nameId, parameter);
  if (parameter.hint !== undefined) slider.setAttribute('aria-description', parameter.hint);

  const current = () => session.values.peek()[key] as number;
  const show = (value: unknown) => {
    const number = value as number;
    // A parameter may take more than its slider shows.
    model[key] = Math.min(Math.max(number, min), max);
    controller.updateDisplay();
    box.value = boxText(number, parameter);
    slider.setAttribute('aria-valuenow', String(number));
    slider.setAttribute('aria-valuetext', words.quantity(boxText(number, parameter), unit));
  };
  const commitBox = () => {
    if (box.value === boxText(current(), parameter)) return;
    frame.attempt(() => session.set({ [key]: box.value }));
    show(current());
  };

  takeOver(box, ['mousedown'], signal); // dat.gui would change the number on a drag up or down.
  takeOver(box, ['change'], signal, commitBox);
  box.addEventListener(
    'keydown',
    (event) => keyInBox(event, box, commitBox, () => show(current())),
    {
      signal,
      capture: true,
    },
  );
  box.addEventListener('focus', () => box.select(), { signal });
  driveSlider(slider, {
    session,
    key,
    range: parameter,
    signal,
    attempt: (go) => frame.attempt(go),
  });
  return {
    item: frame.item,
    show(value) {
      frame.clear();
      show(value);
    },
  };
}

function keyInBox(
  event: KeyboardEvent,
  box: HTMLInputElement,
  commit: () => void,
  restore: () => void,
): void {
  if (event.key === 'Enter') {
    event.stopImmediatePropagation(); // dat.gui would leave the box.
    commit();
    box.select();
  } else if (event.key === 'Escape') {
    restore();
    box.select();
  }
}

function unitMark(unit: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'control-unit';
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = unit;
  return mark;
}

function describeSlider(slider: HTMLElement, nameId: string, parameter: NumberParameter): void {
  slider.tabIndex = 0;
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-labelledby', nameId);
  slider.setAttribute('aria-valuemin', String(parameter.min));
  slider.setAttribute('aria-valuemax', String(parameter.max));
}
