import type {
  Parameter,
  ParameterSet,
  Patch,
  VariantParameter,
  VariantValue,
} from '../../core/parameter';

/** One variant as it is now, and how a change of it becomes a change of the session. */
export class VariantSource {
  /** @param put the patch that puts a whole new variant, not yet checked, in this one's place */
  constructor(
    readonly parameter: VariantParameter,
    readonly value: VariantValue,
    private readonly put: (input: Readonly<Record<string, unknown>>) => Patch,
  ) {}

  get caseId(): string {
    return String(this.value[this.parameter.by] ?? '');
  }

  get caseName(): string {
    return this.parameter.cases[this.caseId]?.name ?? this.caseId;
  }

  /** The fields that matter now, in their order; those of the group `own` are not shown. */
  get fields(): readonly (readonly [string, Parameter<unknown>])[] {
    return Object.entries(this.declared).filter(
      ([, field]) => field.group !== 'own' && (field.relevant?.(this.value) ?? true),
    );
  }

  /** Puts an input into a field. @throws ParameterError about the field alone, without its place */
  withField(field: string, input: unknown): Patch {
    // Asked first, so that the sentence is the field's own and not the whole list's.
    this.declared[field]?.accept(input, this.value[field]);
    return this.put({ ...this.portable, [field]: input });
  }

  /** Makes it another case; what all cases share is kept. */
  withCase(caseId: string): Patch {
    const { by, shared } = this.parameter;
    const kept = Object.entries(this.portable).filter(([key]) => Object.hasOwn(shared, key));
    return this.put({ ...Object.fromEntries(kept), [by]: caseId });
  }

  /** A field that is itself a variant. */
  nested(field: string): VariantSource | null {
    const parameter = this.declared[field];
    if (parameter?.kind !== 'variant') return null;
    const value = this.value[field] as VariantValue;
    return new VariantSource(parameter as unknown as VariantParameter, value, (input) =>
      this.withField(field, input),
    );
  }

  private get declared(): ParameterSet {
    const { cases, shared } = this.parameter;
    return { ...cases[this.caseId]?.fields, ...shared };
  }

  private get portable(): Record<string, unknown> {
    return this.parameter.portable(this.value) as Record<string, unknown>;
  }
}
