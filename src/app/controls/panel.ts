import { effect } from '@preact/signals';
import { GUI } from 'dat.gui';
import type {
  BooleanParameter,
  ChoiceParameter,
  ColourParameter,
  NumberParameter,
  Parameter,
  TextParameter,
} from '../../core/parameter';
import type { Exhibit } from '../../exhibits/contract';
import type { Session, Values } from '../session';
import { addFolder } from './folder';
import { groupsOf } from './grouping';
import { numberRow } from './number-row';
import type { Row, RowContext } from './row';
import { booleanRow, choiceRow } from './simple-rows';
import { colourRow, textRow } from './text-rows';

// dat.gui hides its panels when someone presses h; this page has its own keys.
const { _keydownHandler } = GUI as unknown as { _keydownHandler: EventListener };
window.removeEventListener('keydown', _keydownHandler, false);

/**
 * Builds the controls of the open exhibit into an element, keeps both sides equal, and rebuilds when
 * another exhibit opens.
 * @returns takes everything away again
 */
export function mountControls(host: HTMLElement, session: Session): () => void {
  let built: BuiltPanel | null = null;
  const stop = effect(() => {
    const exhibit = session.exhibit.value;
    const values = session.values.value;
    if (built?.exhibit !== exhibit) {
      built?.dispose();
      built = new BuiltPanel(host, session, exhibit, values);
    }
    built.show(values);
  });
  return () => {
    stop();
    built?.dispose();
  };
}

/** dat.gui with the rows of one exhibit. */
class BuiltPanel {
  private readonly gui = new GUI({ autoPlace: false, hideable: false });
  private readonly rows = new Map<string, Row>();
  private readonly folders: { keys: readonly string[]; folder: HTMLElement }[] = [];
  private readonly model: Record<string, unknown>;
  private readonly abort = new AbortController();
  private shown: Values = {};

  constructor(
    host: HTMLElement,
    private readonly session: Session,
    readonly exhibit: Exhibit,
    values: Values,
  ) {
    this.model = { ...values };
    this.gui.domElement.querySelector('.close-button')?.remove();
    this.gui.domElement.querySelector('ul')?.setAttribute('role', 'none');
    for (const { name, keys } of groupsOf(exhibit.params)) {
      const folder = name === null ? this.gui : this.folder(name, keys);
      for (const key of keys) this.addRow(folder, key);
    }
    host.append(this.gui.domElement);
  }

  show(values: Values): void {
    for (const [key, row] of this.rows) {
      if (Object.hasOwn(this.shown, key) && this.shown[key] === values[key]) continue;
      this.model[key] = values[key];
      row.show(values[key]);
    }
    this.shown = values;
    this.hideIrrelevant(values);
  }

  /** Rows that do not matter now, and folders of nothing else. */
  private hideIrrelevant(values: Values): void {
    for (const [key, { item }] of this.rows)
      item.hidden = this.exhibit.params[key]?.relevant?.(values) === false;
    for (const { keys, folder } of this.folders)
      folder.hidden = keys.every((key) => this.rows.get(key)?.item.hidden);
  }

  dispose(): void {
    this.abort.abort();
    this.gui.destroy();
    this.gui.domElement.remove();
  }

  private folder(name: string, keys: readonly string[]): GUI {
    const { gui, exhibit, abort } = this;
    const folder = addFolder(gui, name, `${exhibit.id}/${name}`, abort.signal);
    const item = folder.domElement.closest('li');
    if (item) this.folders.push({ keys, folder: item });
    return folder;
  }

  private addRow(gui: GUI, key: string): void {
    const parameter = this.exhibit.params[key] as Parameter<unknown>;
    const { session, model } = this;
    this.rows.set(key, makeRow(gui, parameter, { session, key, model, signal: this.abort.signal }));
  }
}

function makeRow(gui: GUI, parameter: Parameter<unknown>, context: RowContext): Row {
  switch (parameter.kind) {
    case 'number':
    case 'integer':
      return numberRow(gui, parameter as NumberParameter, context);
    case 'boolean':
      return booleanRow(gui, parameter as BooleanParameter, context);
    case 'choice':
      return choiceRow(gui, parameter as ChoiceParameter, context);
    case 'colour':
      return colourRow(gui, parameter as ColourParameter, context);
    case 'text':
      return textRow(gui, parameter as TextParameter, context);
    default:
      throw new Error(`There is no control for a parameter of kind ${parameter.kind}.`);
  }
}
