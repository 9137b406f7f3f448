import type { GUI } from 'dat.gui';
import type { BooleanParameter, ChoiceParameter } from '../../core/parameter';
import { type Row, type RowContext, RowFrame } from './row';

/** A switch. */
export function booleanRow(gui: GUI, parameter: BooleanParameter, context: RowContext): Row {
  const { session, key, model } = context;
  const controller = gui.add(model, key);
  const frame = new RowFrame(controller, parameter);
  const box = frame.find('input');
  box.setAttribute('role', 'switch');
  box.setAttribute('aria-labelledby', frame.nameId);
  controller.onChange((on: boolean) => {
    frame.attempt(() => session.set({ [key]: on }));
    model[key] = session.values.peek()[key];
  });
  return {
    item: frame.item,
    show() {
      frame.clear();
      controller.updateDisplay();
    },
  };
}

/** A select with the options' names. */
export function choiceRow(gui: GUI, parameter: ChoiceParameter, context: RowContext): Row {
  const { session, key, model } = context;
  const controller = gui.add(model, key, [...parameter.options]);
  const frame = new RowFrame(controller, parameter);
  const select = frame.find<HTMLSelectElement>('select');
  select.setAttribute('aria-labelledby', frame.nameId);
  // dat.gui loses the order of options that look like numbers.
  const options = new Map([...select.options].map((option) => [option.value, option]));
  for (const value of parameter.options) {
    const option = options.get(value);
    if (!option) continue;
    option.textContent = parameter.names[value] ?? value;
    select.append(option);
  }
  controller.onChange((option: string) => {
    frame.attempt(() => session.set({ [key]: option }));
    model[key] = session.values.peek()[key];
    select.value = String(model[key]);
  });
  return {
    item: frame.item,
    show(value) {
      frame.clear();
      select.value = String(value);
    },
  };
}
