import { formatNumber } from '../../../math/format';

/** All that the visitor reads of this exhibit, apart from its lesson and its presets. */
export const words = {
  parameters: {
    subject: 'Subject',
    matrix: 'Matrix A',
    dimension: 'Dimension',
    vector: 'Right-hand side b',
    panes: 'show',
    guessing: 'try it yourself',
    guess: 'Your x',
    task: 'task',
    chosenBy: 'steps chosen by',
    pivoting: 'pivoting',
    arithmetic: 'arithmetic',
    byColumns: 'columns too',
    operations: 'Row operations',
    fit: 'equations from',
    unknowns: 'unknowns',
    seen: 'show',
    squares: 'squares of the errors',
    points: 'Points',
    equations: 'Equations',
    sides: 'show',
    amount: '‖δb‖ / ‖b‖',
    disturbance: 'One error δb',
    cloudSize: 'errors',
    solid: 'filled',
    seed: 'seed',
    method: 'method',
    omega: 'ω of SOR',
    normal: 'normal equations',
    compare: 'compare all',
    levels: 'level curves',
    start: 'Start x₀',
  },
  hints: {
    panes: 'Equations as lines or planes, the same as a mix of columns, or both',
    guessing: 'Hides the solution: drag x until it lies on everything and the mix of columns is b',
    task: 'Solve A x = b, or find the inverse by Gauss–Jordan',
    chosenBy: 'The algorithm’s steps, or your own in the list of row operations',
    pivoting: 'Partial: the entry largest in size, on or below the diagonal, becomes the pivot',
    arithmetic:
      'Fractions without rounding, or numbers with 53 significant bits, as computers use them',
    byColumns: 'Row operations move columns and b together, so x stays the same mix',
    fit: 'A line through points, or equations of your own',
    seen: 'The points or lines themselves, or b and its shadow on the column space',
    squares: 'The areas whose sum is as small as it can be',
    sides: 'Errors of b, what becomes of them in x, or both',
    amount: 'How large the errors are, compared with b',
    disturbance: 'The direction of one error; its length is set by ‖δb‖ / ‖b‖',
    cloudSize: 'How many errors are solved for, by a gpu.js kernel',
    solid: 'Errors up to this size, or only those of just this size',
    omega: 'Between 0 and 2; at 1 SOR is Gauss–Seidel',
    normal: 'Let the last two methods work on AᵀA x = Aᵀb, which is symmetric',
    compare: 'All methods that can be used, each in its colour',
    levels:
      'Where ½ xᵀA x − bᵀx is constant, for a symmetric positive definite A in the plane; with normal equations the same of AᵀA and Aᵀb',
    start: 'Where the iteration begins',
  },
  groups: {
    elimination: 'Elimination',
    leastSquares: 'Least squares',
    conditioning: 'Conditioning',
    iterations: 'Iteration',
  },
  subjects: {
    pictures: 'pictures',
    elimination: 'elimination',
    'least-squares': 'least squares',
    conditioning: 'conditioning',
    iterations: 'iterations',
  },
  panes: { both: 'rows and columns', row: 'rows', column: 'columns' },
  sides: { both: 'δb and δx', before: 'δb', after: 'δx' },
  tasks: { solve: 'solve A x = b', inverse: 'inverse' },
  chosenBy: { algorithm: 'the algorithm', visitor: 'you' },
  pivotings: { partial: 'partial', none: 'none' },
  arithmetics: { exact: 'exact fractions', float64: 'floating point' },
  fits: { line: 'points', equations: 'equations' },
  seen: { data: 'the data', projection: 'the projection' },
  cloudSizes: { '16384': '16 384', '65536': '65 536', '262144': '262 144', '1000000': '1 000 000' },
  methods: {
    jacobi: 'Jacobi',
    'gauss-seidel': 'Gauss–Seidel',
    sor: 'SOR',
    'steepest-descent': 'steepest descent',
    'conjugate-gradients': 'conjugate gradients',
  },
  fields: {
    t: 't',
    y: 'y',
    a1: 'a₁',
    a2: 'a₂',
    a3: 'a₃',
    b: 'b',
    i: 'row',
    j: 'of row',
    factor: 'times',
  },
  point: 'point',
  equation: 'equation',
  newEquation: 'linear equation',
  operation: 'row operation',
  operations: { add: 'add a multiple', swap: 'swap', scale: 'scale' },
  badFactor: (reason: string) => `The factor cannot be read: ${lower(reason)}`,
  sameRow: (index: number) => `Row operation ${index} needs two different rows.`,
  zeroFactor: (index: number) =>
    `Row operation ${index} multiplies a row by 0, which would lose an equation.`,
  readouts: {
    solution: 'solution x',
    solutionSet: 'solutions',
    particular: 'shortest solution',
    nullspace: 'null space',
    rank: 'rank A',
    rankAugmented: 'rank (A | b)',
    residualNorm: 'least ‖A x − b‖',
    condition: 'condition',
    lu: 'P A = L U',
    elimination: 'row operations',
    leastSquares: 'least squares',
    disturbance: 'error growth',
    iteration: 'iteration',
    spectralRadius: 'spectral radius',
  },
  none: 'none',
  notUnique: 'not one',
  sets: {
    point: 'one point',
    line: 'a line',
    plane: 'a plane',
    space: 'everything',
    empty: 'none',
  },
  /** Why the solution set is what it is; m things in n unknowns, perhaps some of them 0 = 0. */
  reason: {
    lines: ['lines', 'planes'],
    point: (n: number) =>
      n === 2 ? 'the lines cross in one point' : 'the planes meet in one point',
    line: (n: number, hasZeroRow: boolean) =>
      n === 3
        ? 'the planes share a line'
        : hasZeroRow
          ? 'the equations are one line and 0 = 0'
          : 'both equations are the same line',
    plane: (n: number, hasZeroRow: boolean) =>
      n === 2
        ? 'every x solves 0 = 0'
        : hasZeroRow
          ? 'the equations are one plane and 0 = 0'
          : 'all equations are the same plane',
    space: () => 'every x solves 0 = 0',
    parallel: (n: number, areAll: boolean) =>
      n === 2
        ? 'parallel lines never meet'
        : areAll
          ? 'the planes are parallel'
          : 'two planes are parallel',
    prism: () => 'each two planes meet, all three never',
    nothing: () => 'an equation says 0 = something else',
    /** More equations than unknowns. */
    many: {
      point: 'one point lies on all of them',
      several: 'many points lie on all of them',
      empty: 'no point lies on all of them',
    },
    numerically: (reason: string) => `${reason} (numerically)`,
  },
  column: {
    point: 'one mix of the columns gives b',
    many: 'many mixes of the columns give b',
    all: 'every mix of the columns gives b',
    empty: 'b lies outside what the columns reach',
    /** While row operations move columns and b together. */
    moving: {
      point: 'the mix that gives b stays',
      many: 'the mixes that give b stay',
      empty: 'b stays out of reach',
      spoilt: 'the mix gives b no longer',
    },
  },
  titles: {
    row: (reason: string) => `Rows: ${reason}`,
    column: (reason: string) => `Columns: ${reason}`,
    onRows: (on: number, of: number, n: number) =>
      `Rows: your x lies on ${on} of ${of} ${n === 2 ? 'lines' : 'planes'}`,
    misses: (gap: string) => `Columns: your mix misses b by ${gap}`,
    found: 'Columns: your mix is b',
    nearlyFound: 'Columns: your mix is b to within 1 %',
    errors: 'δb: errors of the right-hand side',
    solutions: 'δx: what they do to the solution',
    singular: {
      exact: 'A is singular: no error of b is small enough to be safe',
      numerical: 'A is numerically singular: rounding b may change all of x',
    },
    least: (norm: number) => `least ‖A x − b‖ = ${formatNumber(norm)}`,
    rounded: (n: number, kind: string) =>
      kind === 'point'
        ? `Rows: rounding moved the ${n === 2 ? 'lines' : 'planes'} off x`
        : 'Rows: rounding made up a pivot',
    rods: (title: string) => `${title} · dotted: |rᵢ| / ‖aᵢ‖`,
    projection: (norm: number) =>
      `b, its shadow on the column space, and ‖r‖ = ${formatNumber(norm)}`,
  },
  marks: {
    row: (i: number) => `*R*_{${i}}`,
    column: (j: number) => `*a*_${j}`,
    part: (j: number) => `*x*_${j}*a*_${j}`,
    b: '*b*',
    x: '*x*',
    everything: 'every *x*',
    shadow: '*A**x*',
    residual: '*r*',
    unknown: (j: number) => `*x*_${j}`,
    right: (i: number) => `*b*_${i}`,
    unknownError: (j: number) => `δ*x*_${j}`,
    rightError: (i: number) => `δ*b*_${i}`,
    start: '*x*_0',
    iterate: (k: number) => `*x*_{${k}}`,
    db: 'δ*b*',
    dx: 'δ*x*',
    u: (k: number) => `*u*_${k}`,
    v: (k: number) => `*v*_${k}`,
    columnSpace: 'column space',
    t: '*t*',
    y: '*y*',
  },
  scale: (units: string) => `one square = ${units}`,
  handles: {
    equation: (i: number, text: string) => `Equation ${i}: ${text}. Arrow keys shift it.`,
    b: (tip: string) => `Tip of b, at ${tip}. Arrow keys move it.`,
    column: (j: number, tip: string) => `Tip of column ${j}, at ${tip}. Arrow keys move it.`,
    guess: (tip: string) => `Your x, at ${tip}. Arrow keys move it.`,
    start: (tip: string) => `Start of the iteration, at ${tip}. Arrow keys move it.`,
    point: (k: number, tip: string) => `Point ${k}, at ${tip}. Arrow keys move it.`,
    error: (tip: string) => `Tip of the error δb, at ${tip}. Arrow keys turn it.`,
  },
  rowName: (i: number) => `R${subscript(i)}`,
  step: {
    start: 'start',
    nothing: 'nothing to do',
    choose: 'choose a row operation',
    done: 'done',
    swap: (i: string, j: string) => `swap ${i} and ${j}`,
    marks: { solve: 'back substitution', inverse: 'upwards' },
    pivot: (column: number) => `a larger pivot in column ${column}`,
    needed: (column: number) => `a pivot that is not 0 in column ${column}`,
    clear: (column: number) => `makes a 0 in column ${column}`,
    one: 'makes the pivot 1',
  },
  working: {
    start: 'Before the first step',
    step: (k: number, of: number, phase: string) => `Step ${k} of ${of}${phase}`,
    forward: ': elimination',
    back: { solve: ': back substitution', inverse: ': Gauss–Jordan, upwards' },
    lu: {
      partial: 'P A = L U, with partial pivoting',
      none: 'P A = L U, with the first pivot that is not 0',
      lost: 'P A ≠ L U: rounding has lost a part of A',
    },
    result: 'What is left to read off',
    normal: 'Normal equations',
    qr: 'Householder’s QR',
    shortest: 'The shortest of many best x, by the SVD',
    fits: 'The residual',
    condition: 'The largest growth of an error',
    now: 'This error',
    iterate: (k: number) => `Step ${k}`,
    forecast: (text: string) => `Foretold: ${text}`,
    bound: 'bound',
    columns: 'A mix of columns',
    rows: 'Each row',
    singularToComputer: '\\text{singular in floating point: nothing to solve with}',
    noInverse: 'A is singular: no inverse',
    numericallyNoInverse: 'A is numerically singular: no inverse that can be trusted',
    notYet: 'not yet: A has to become I first',
    lostSolution: 'but rounding has lost the solution',
    madeUp: 'but rounding made up a pivot: this tells nothing of x',
    wrongInverse: 'but rounding has spoilt it: this is not the inverse',
  },
  forecast: {
    converges: (rate: string) =>
      `converges: on average over many steps, each leaves ${rate} of the error`,
    bound: (rate: string, matrix: string) =>
      `converges: each step leaves at most ${rate} of the error in the norm of ${matrix}`,
    diverges: (rate: string) => `diverges from nearly every start: ρ = ${rate} > 1`,
    stands: 'ρ = 1: from most starts the error does not die out',
    noError: {
      exact: 'A is singular: there is no one solution, hence no one error',
      numerical: 'A is numerically singular: there is no one solution, hence no one error',
    },
    finite: (n: number) => `done in at most ${n} steps, but for rounding`,
    refusals: {
      'zero-diagonal': 'cannot be used: a diagonal entry is 0',
      'not-spd': 'cannot be used: A is not symmetric positive definite',
      singular: {
        exact: 'cannot be used: A is singular',
        numerical: 'cannot be used: A is numerically singular',
      },
    },
    normalUsed: 'on AᵀA x = Aᵀb',
    matrix: 'A',
    normalMatrix: 'AᵀA',
  },
  statuses: {
    running: 'under way',
    converged: 'converged',
    diverged: 'diverged',
    refused: 'refused',
  },
  chart: {
    error: 'Error of the iteration',
    step: 'step k',
    errorAxis: '‖xₖ − x‖',
    predicted: (method: string) => `${method}, foretold`,
    noError: 'There is not exactly one solution, so there is no error to draw.',
    bound: 'Dashed: the bound, which holds in the norm that the matrix itself gives.',
    rate: 'Dashed: the start’s error times ρᵏ.',
    both: 'Dashed: the start’s error times ρᵏ; of steepest descent, its bound.',
  },
  formats: {
    ls: (x: string, r: string) => `x = (${x}), ‖r‖ = ${r}`,
    shortest: (x: string, r: string) => `shortest x = (${x}), ‖r‖ = ${r}`,
    steps: (k: number, of: number) => `${k} of ${of}`,
    growth: (now: string, most: string) => `${now} ×, at most ${most} ×`,
    iteration: (k: number, error: string, status: string) => `k = ${k}, error ${error}, ${status}`,
  },
  lesson: {
    lines: ['lines', 'planes'],
    space: ['plane', 'space'],
  },
  describe: {
    pictures: (m: number, what: string, reason: string) => `${count(m)} ${what}: ${reason}.`,
    solution: (x: string) => `The solution is (${x}).`,
    elimination: (caption: string, equations: string) =>
      `Elimination, ${caption}. The equations now: ${equations}.`,
    equations: 'equations',
    leastSquares: (m: number, best: string, r: string) =>
      `${m} equations; ${best}, with a residual of ${r}.`,
    best: (x: string) => `the best x is (${x})`,
    shortest: (x: string) => `the shortest of many best x, by the SVD, is (${x})`,
    conditioning: (kappa: string, n: number, isFilled: boolean) => {
      const place = isFilled ? 'in' : 'on';
      const [flat, round] = isFilled ? ['disc', 'ball'] : ['circle', 'sphere'];
      const [from, to] = n === 2 ? [flat, 'ellipse'] : [round, 'ellipsoid'];
      return `Errors of b ${place} a ${from} become errors of x ${place} an ${to} whose longest axis is ${kappa} times its shortest.`;
    },
    singular: {
      exact: 'A is singular, so errors of b have no bounded effect on x.',
      numerical: 'A is numerically singular: rounding b may change all of x.',
    },
    iteration: (method: string, k: number, x: string, foretold: string) =>
      `${method}, step ${k}: x is (${x}). Foretold: ${foretold}.`,
  },
} as const;

function lower(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

function subscript(n: number): string {
  return [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}

function count(m: number): string {
  return m === 2 ? 'Two' : m === 3 ? 'Three' : String(m);
}
