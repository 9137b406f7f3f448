import type { ListParameter, Patch, VariantParameter, VariantValue } from '../../core/parameter';
import { VariantSource } from './variant-source';

export type VariantList = ListParameter<VariantValue> & { readonly item: VariantParameter };

/** Whether a parameter is a list that this editor can show. */
export function isVariantList(parameter: { readonly kind: string }): boolean {
  return parameter.kind === 'list' && (parameter as VariantList).item?.kind === 'variant';
}

/** One list of variants as it is now; every change of it is a whole new list. */
export class ListSource {
  readonly items: readonly VariantSource[];

  constructor(
    readonly key: string,
    readonly parameter: VariantList,
    readonly list: readonly VariantValue[],
  ) {
    this.items = list.map(
      (value, index) =>
        new VariantSource(parameter.item, value, (input) =>
          this.patch(this.inputs.with(index, input)),
        ),
    );
  }

  get canAdd(): boolean {
    return this.list.length < this.parameter.max;
  }

  get canRemove(): boolean {
    return this.list.length > this.parameter.min;
  }

  /** One item more: the first common case that is not there yet, with its defaults. */
  withAdded(): Patch {
    const { by, cases } = this.parameter.item;
    const present = new Set(this.items.map(({ caseId }) => caseId));
    const ids = Object.keys(cases);
    const common = ids.filter((id) => cases[id]?.common);
    const next = common.find((id) => !present.has(id)) ?? common[0] ?? ids[0];
    return this.patch([...this.inputs, { [by]: next }]);
  }

  without(index: number): Patch {
    return this.patch(this.inputs.toSpliced(index, 1));
  }

  /** All items as they may be given back. */
  private get inputs(): unknown[] {
    return this.list.map((value) => this.parameter.item.portable(value));
  }

  private patch(inputs: readonly unknown[]): Patch {
    return { [this.key]: inputs };
  }
}
