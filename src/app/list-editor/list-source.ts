import type {
  ListParameter,
  ParameterSet,
  Patch,
  RecordParameter,
  VariantParameter,
  VariantValue,
} from '../../core/parameter';
import { VariantSource } from './variant-source';

type Item = VariantParameter | RecordParameter<ParameterSet>;

export type CardList = ListParameter<VariantValue> & { readonly item: Item };

/** Whether a parameter is a list that this editor can show. */
export function isCardList(parameter: { readonly kind: string }): boolean {
  if (parameter.kind !== 'list') return false;
  const { kind } = (parameter as CardList).item;
  return kind === 'variant' || kind === 'record';
}

/** A record is a variant with one case. */
function variantOf(item: Item): VariantParameter {
  if (item.kind === 'variant') return item as VariantParameter;
  const { fields } = item as RecordParameter<ParameterSet>;
  return {
    ...(item as object),
    kind: 'variant',
    by: '',
    cases: { '': { name: '', fields } },
    shared: {},
  } as unknown as VariantParameter;
}

/** One list of variants or records as it is now; every change of it is a whole new list. */
export class ListSource {
  readonly items: readonly VariantSource[];

  constructor(
    readonly key: string,
    readonly parameter: CardList,
    readonly list: readonly VariantValue[],
    /** What an edit sets instead of the item, if anything. */
    instead: (index: number, input: Readonly<Record<string, unknown>>) => Patch | null = () => null,
  ) {
    const item = variantOf(parameter.item);
    this.items = list.map(
      (value, index) =>
        new VariantSource(
          item,
          value,
          (input) => instead(index, input) ?? this.patch(this.inputs.with(index, input)),
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
    if (this.parameter.item.kind === 'record') return this.patch([...this.inputs, {}]);
    const { by, cases } = this.parameter.item as VariantParameter;
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
    return this.list.map((value) => this.parameter.item.portable(value as never));
  }

  private patch(inputs: readonly unknown[]): Patch {
    return { [this.key]: inputs };
  }
}
