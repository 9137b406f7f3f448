/** The checked syntax tree: every name in it is known, every call has the right arguments. */

interface Place {
  /** Where the node's operator or name stands in the text, for messages. */
  readonly at: number;
  readonly length: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** Stands only before a `?`; it is no number. */
export type Comparison = Place & {
  readonly kind: 'comparison';
  readonly operator: ComparisonOperator;
  readonly left: Node;
  readonly right: Node;
};

export type Node =
  | (Place & { readonly kind: 'number'; readonly text: string; readonly value: number })
  | (Place & { readonly kind: 'constant'; readonly name: string; readonly value: number })
  | (Place & { readonly kind: 'variable'; readonly name: string })
  | (Place & { readonly kind: 'negate'; readonly operand: Node })
  | (Place & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    })
  | (Place & { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] })
  | (Place & {
      readonly kind: 'conditional';
      readonly condition: Comparison;
      readonly chosen: Node;
      readonly otherwise: Node;
    });
