/** The optimisers that run as swarms. */
export const swarmOptimisers = [
  'gradient-descent',
  'momentum',
  'nesterov',
  'rmsprop',
  'adam',
] as const;
export type SwarmOptimiser = (typeof swarmOptimisers)[number];

/** Settings by torch.optim's names in camelCase; an optimiser takes those that it has. */
export interface SwarmSettings {
  readonly learningRate: number;
  readonly momentum?: number;
  readonly alpha?: number;
  readonly betas?: readonly [number, number];
  readonly eps?: number;
}

export type Axis = 'X' | 'Y';

/**
 * One step of an optimiser as kernel text. Per axis it sees `x` or `y`, the gradient `gradientX` or
 * `gradientY`, its memory with the axis' letter appended, and its scalars.
 */
export interface UpdateRule {
  /** What it keeps from step to step for each axis, 0 before the first. */
  readonly memory: readonly string[];
  readonly scalars: readonly string[];
  /** Values of the scalars. @param stepsDone before the steps of this call */
  values(settings: SwarmSettings, stepsDone: number): readonly number[];
  /** Statements before the first step, and before each. */
  readonly before?: string;
  readonly beforeEach?: string;
  update(axis: Axis): string;
}

const coordinate = { X: 'x', Y: 'y' } as const;

/** torch's defaults. */
const defaults = { momentum: 0.9, alpha: 0.99, betas: [0.9, 0.999], eps: 1e-8 } as const;

const heavyBall = {
  memory: ['velocity'],
  scalars: ['learningRate', 'momentum'],
  values: ({ learningRate, momentum = defaults.momentum }: SwarmSettings) => [
    learningRate,
    momentum,
  ],
} as const;

/**
 * The update rules as torch.optim 2 defines them (pytorch.org/docs/stable/optim.html), without
 * dampening and weight decay. A velocity of 0 before the first step makes the buffer start as the
 * first gradient. Numbers near 1 are passed with their complement, which float32 would round off.
 */
export const updateRules: Readonly<Record<SwarmOptimiser, UpdateRule>> = {
  'gradient-descent': {
    memory: [],
    scalars: ['learningRate'],
    values: ({ learningRate }) => [learningRate],
    update: (axis) => `${coordinate[axis]} = ${coordinate[axis]} - learningRate * gradient${axis};`,
  },
  momentum: {
    ...heavyBall,
    update: (axis) => `velocity${axis} = momentum * velocity${axis} + gradient${axis};
${coordinate[axis]} = ${coordinate[axis]} - learningRate * velocity${axis};`,
  },
  nesterov: {
    ...heavyBall,
    update: (axis) => `velocity${axis} = momentum * velocity${axis} + gradient${axis};
${coordinate[axis]} = ${coordinate[axis]} - learningRate * (gradient${axis} + momentum * velocity${axis});`,
  },
  rmsprop: {
    memory: ['square'],
    scalars: ['learningRate', 'alpha', 'alphaComplement', 'eps'],
    values: ({ learningRate, alpha = defaults.alpha, eps = defaults.eps }) => [
      learningRate,
      alpha,
      1 - alpha,
      eps,
    ],
    update: (
      axis,
    ) => `square${axis} = alpha * square${axis} + alphaComplement * gradient${axis} * gradient${axis};
${coordinate[axis]} = ${coordinate[axis]} - learningRate * gradient${axis} / (Math.sqrt(square${axis}) + eps);`,
  },
  adam: {
    memory: ['mean', 'square'],
    scalars: [
      'learningRate',
      'beta1',
      'beta1Complement',
      'beta2',
      'beta2Complement',
      'eps',
      'weight1Before',
      'weight2Before',
    ],
    values: ({ learningRate, betas: [b1, b2] = defaults.betas, eps = defaults.eps }, done) => [
      learningRate,
      b1,
      1 - b1,
      b2,
      1 - b2,
      eps,
      -Math.expm1(done * Math.log(b1)),
      -Math.expm1(done * Math.log(b2)),
    ],
    // The bias corrections 1 − βᵏ grow as averages of ones do: exact to a few units in the last place.
    before: 'let weight1 = weight1Before;\nlet weight2 = weight2Before;',
    beforeEach: `weight1 = beta1 * weight1 + beta1Complement;
weight2 = beta2 * weight2 + beta2Complement;`,
    update: (axis) => `mean${axis} = beta1 * mean${axis} + beta1Complement * gradient${axis};
square${axis} = beta2 * square${axis} + beta2Complement * gradient${axis} * gradient${axis};
${coordinate[axis]} = ${coordinate[axis]} - learningRate * mean${axis} / weight1 / (Math.sqrt(square${axis} / weight2) + eps);`,
  },
};

/** Everything that one descent carries from step to step. @param counted whether it counts its steps */
export function stateVariables(rule: UpdateRule, counted: boolean): string[] {
  const memory = rule.memory.flatMap((name) => [`${name}X`, `${name}Y`]);
  return ['x', 'y', ...memory, ...(counted ? ['lastMove'] : [])];
}
