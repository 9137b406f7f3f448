import type { GUIController } from 'dat.gui';
import { type Parameter, ParameterError } from '../../core/parameter';
import type { Session } from '../session';

/** One control of the panel. */
export interface Row {
  /** The row in the panel. */
  readonly item: HTMLElement;
  /** Brings the control to a value from elsewhere; changes nothing in the session. */
  show(value: unknown): void;
}

/** What a row is built from. */
export interface RowContext {
  readonly session: Session;
  readonly key: string;
  /** The object that dat.gui reads and writes; holds the shown value under the key. */
  readonly model: Record<string, unknown>;
  /** Aborted when the panel goes. */
  readonly signal: AbortSignal;
}

let rowCount = 0;

/** The parts that all rows share: the name, the tooltip, and the sentence when a value is refused. */
export class RowFrame {
  readonly item: HTMLElement;
  readonly nameId: string;
  private readonly alertId: string;
  private alert: HTMLElement | null = null;

  constructor(controller: GUIController, parameter: Parameter<unknown>) {
    const item = controller.domElement.closest('li');
    const name = item?.querySelector<HTMLElement>('.property-name');
    if (!item || !name) throw new Error('dat.gui built no row.');
    rowCount++;
    this.item = item;
    this.nameId = `control-${rowCount}`;
    this.alertId = `control-${rowCount}-alert`;
    item.setAttribute('role', 'none');
    name.id = this.nameId;
    name.textContent = parameter.label;
    if (parameter.hint !== undefined) item.title = parameter.hint;
  }

  find<Found extends Element = HTMLInputElement>(selector: string): Found {
    const found = this.item.querySelector<Found>(selector);
    if (!found) throw new Error(`dat.gui built no ${selector}.`);
    return found;
  }

  /** Runs a change; a refused one shows its sentence here. */
  attempt(change: () => void): void {
    try {
      change();
      this.clear();
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      this.refuse(error.message);
    }
  }

  clear(): void {
    this.alert?.remove();
    this.alert = null;
    this.mark(false);
  }

  private refuse(message: string): void {
    this.clear();
    this.alert = document.createElement('p');
    this.alert.id = this.alertId;
    this.alert.className = 'control-alert';
    this.alert.setAttribute('role', 'alert');
    this.alert.textContent = message;
    this.item.append(this.alert);
    this.mark(true);
  }

  private mark(invalid: boolean): void {
    for (const field of this.item.querySelectorAll('input, select')) {
      field.toggleAttribute('aria-invalid', invalid);
      if (invalid) field.setAttribute('aria-invalid', 'true');
      if (invalid) field.setAttribute('aria-describedby', this.alertId);
      else field.removeAttribute('aria-describedby');
    }
  }
}

/** Keeps an event from the listeners that dat.gui put on the element itself. */
export function takeOver(
  element: Element,
  types: readonly string[],
  signal: AbortSignal,
  listener: (event: Event) => void = () => {},
): void {
  const parent = element.parentElement;
  for (const type of types) {
    parent?.addEventListener(
      type,
      (event) => {
        if (event.target !== element && !element.contains(event.target as Node)) return;
        event.stopPropagation();
        listener(event);
      },
      { capture: true, signal },
    );
  }
}
