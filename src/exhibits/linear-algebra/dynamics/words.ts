/** All that the visitor reads of this exhibit, apart from its lesson. */
export const words = {
  parameters: {
    matrix: 'Matrix A',
    dimension: 'Dimension',
    vector: 'Start x',
    mode: 'What moves',
    system: 'system',
    iteration: 'the map',
    eta: 'rate η',
    path: 'motion',
    fieldX: 'x′',
    fieldY: 'y′',
    fieldZ: 'z′',
    letters: 'letters',
    step: 'step h',
    reach: 'window',
    particles: 'particles',
    trails: 'trails',
    seed: 'seed',
    portrait: 'flow lines',
    nullclines: 'nullclines',
    invariants: 'invariant lines, planes',
    shape: 'shape',
    equilibria: 'equilibria',
    linearisation: 'linearisation',
    axes: 'axes',
    trajectory: 'trajectory of x',
  },
  hints: {
    system: 'A nonlinear field worth knowing, or your own',
    iteration: 'x ← A x, or gradient descent on ½ xᵀH x with H the symmetric part of A',
    eta: 'The learning rate: gradient descent is the map x ← (I − ηH) x',
    path: 'Time, or a path of A across a boundary of the trace–determinant plane',
    step: 'Step of the Runge–Kutta method',
    reach: 'Half the side of the window that is looked at',
    particles: 'Points moved by a gpu.js kernel, up to a million',
    trails: 'How many of them leave a trail',
    portrait: 'Curves that the flow follows',
    nullclines:
      'Where x′ = 0, and where y′ = 0; in space, surfaces. Equilibria lie where all of them meet',
    invariants: 'Lines along real eigenvectors, and the plane of a complex pair',
    shape: 'A shape of unit size, carried along by the flow or the map',
    equilibria: 'Places where nothing moves, each with its verdict',
    linearisation:
      'Around each equilibrium the flow of its Jacobian, beside the true one from the same starts',
    axes: 'The window, with numbers and what they count',
    trajectory:
      'From the start x, which you can drag; click in the picture to release it elsewhere',
  },
  groups: { show: 'Show', particles: 'Particles', field: 'Field' },
  modes: { continuous: 'flow', discrete: 'map', nonlinear: 'nonlinear' },
  systems: {
    pendulum: 'pendulum',
    'van-der-pol': 'Van der Pol',
    'lotka-volterra': 'Lotka–Volterra',
    'double-well': 'double well',
    lorenz: 'Lorenz',
    sir: 'SIR epidemic',
    own: 'my own field',
  },
  systemLetters: {
    'pendulum-c': 'damping c',
    'van-der-pol-μ': 'nonlinearity μ',
    'lotka-volterra-a': 'birth a',
    'lotka-volterra-b': 'predation b',
    'lotka-volterra-c': 'death c',
    'lotka-volterra-d': 'growth d',
    'double-well-a': 'wells a',
    'lorenz-σ': 'Prandtl σ',
    'lorenz-ρ': 'Rayleigh ρ',
    'lorenz-β': 'geometry β',
    'sir-β': 'infection β',
    'sir-γ': 'recovery γ',
  },
  iterations: { matrix: 'x ← A x', descent: 'x ← (I − ηH) x' },
  paths: {
    time: 'time',
    turn: 'through the centre',
    fold: 'through λ = 0 or 1',
    shape: 'node to spiral',
  },
  shapes: { none: 'none', box: 'square or cube', ball: 'circle or sphere', letter: 'letter F' },
  readouts: {
    stability: 'stability',
    type: 'type',
    eigenvalues: 'eigenvalues',
    spectral: 'leading mode',
    numericalAbscissa: 'numerical abscissa',
    transientPeak: 'transient peak',
    expm: 'moved by',
    state: 'x now',
    equilibria: 'equilibria found',
    stepSize: 'RK4: largest |R(hλ)|',
  },
  nearest: (what: string) => `nearest to the start: ${what}`,
  none: 'none',
  noneFound: 'none found in the window',
  found: (count: number, continuum: boolean) =>
    continuum ? `${count}, some of a continuum` : String(count),
  gone: 'gone beyond every bound',
  unbounded: 'without bound',
  beyond: 'beyond floating point',
  peak: (factor: string, at: string, name: string) => `${factor} at ${name} = ${at}`,
  noneDecays: 'none: every mode grows',
  limit: (value: string, beyond: boolean) =>
    beyond ? `${value}: above 1, RK4 is unstable` : `${value} (limit 1)`,
  moved: { flow: 'eᵗᴬ', map: 'Aᵏ', descent: '(I − ηH)ᵏ' },
  propagator: (name: string, matrix: string) => `${name} = ${matrix}`,
  spectral: { flow: (x: string) => `Re λ = ${x}`, map: (x: string) => `|λ| = ${x}` },
  caption: {
    time: (what: string) => what,
    path: (trace: string, determinant: string, what: string) =>
      `τ = ${trace}, δ = ${determinant}: ${what}`,
    onlyPlane: 'a path needs dimension 2',
  },
  marks: {
    turn: 'bifurcation',
    fold: 'bifurcation',
    shape: 'eigenvalues become complex',
  },
  equilibrium: (type: string, stability: string) => `${type}, ${stability}`,
  /** Beside a mark: as short as it can be. */
  mark: (type: string, stability: string) => {
    if (type.includes(' of ')) return type;
    if (type === 'degenerate')
      return stability === 'unstable'
        ? 'degenerate, unstable'
        : 'degenerate: linearisation undecided';
    if (stability === 'undetermined') return `${type}?`;
    if (type.includes('saddle')) return type;
    return `${stability === 'unstable' ? 'unstable' : 'stable'} ${type}`;
  },
  lines: {
    flow: (value: string) => `λ = ${value}`,
  },
  nullclines: ['x′ = 0', 'y′ = 0', 'z′ = 0'],
  /** What the two curves from one start are. */
  beside: ['linearised', 'true'],
  /** What is counted along the edges of the window. */
  axes: {
    pendulum: ['angle *x*', 'angular velocity *y*'],
    'van-der-pol': ['*x*', '*y* = *x*′'],
    'lotka-volterra': ['prey *x*', 'predators *y*'],
    'double-well': ['*x*', '*y*'],
    lorenz: ['*x*', '*y*', '*z*'],
    sir: ['susceptible *x*', 'infected *y*', 'recovered *z*'],
    own: ['*x*', '*y*', '*z*'],
  },
  handles: {
    start: (point: string) => `Start of the trajectory, at ${point}. Arrow keys move it.`,
  },
  tasks: { particles: 'Moving the particles' },
  charts: {
    growth: 'Growth on the way',
    growthLabel: { flow: '‖eᵗᴬ‖', map: '‖Aᵏ‖', descent: '‖(I − ηH)ᵏ‖' },
    time: ['t', 'k'],
    norm: 'norm',
    initial: 'numerical abscissa: the slope at 0',
    spectral: [
      'spectral abscissa: the slope in the long run',
      'spectral radius: the slope in the long run',
    ],
    trajectory: ['Trajectory of x over time', 'Iterates of x'],
    coordinates: 'coordinates',
    axes: ['x', 'y', 'z'],
    stableButGrows: (factor: string) =>
      `Every trajectory dies out, yet some first grow ${factor}-fold.`,
    plane: 'Trace and determinant',
    trace: 'trace τ',
    determinant: 'determinant δ',
  },
  working: {
    field: 'Field and Jacobian',
    exponential: 'The flow so far',
    power: 'The map so far',
  },
  regions: {
    saddle: 'saddle',
    'stable node': 'stable node',
    'unstable node': 'unstable node',
    'stable spiral': 'stable spiral',
    'unstable spiral': 'unstable spiral',
    'attracting node': 'attracting node',
    'attracting spiral': 'attracting spiral',
    'repelling node': 'repelling node',
    'repelling spiral': 'repelling spiral',
  },
  boundaries: { parabola: 'τ² = 4δ', triangle: 'stability triangle' },
  lesson: {
    decays: 'Every trajectory decays',
    bounded: 'Trajectories stay bounded, but not all decay',
    grows: 'Some trajectories grow without bound',
    near: {
      attracts: 'At the equilibrium nearest to the start: whatever starts near enough is drawn in',
      repels: 'At the equilibrium nearest to the start: some trajectories move away from it',
      undetermined: 'At the equilibrium nearest to the start: the linearisation cannot decide',
    },
    what: { linear: 'The origin', nonlinear: 'An equilibrium' },
    whom: {
      linear: 'everything exactly when',
      nonlinear: 'whatever starts near enough when',
    },
    beginning: {
      flow: 'the numerical abscissa',
      map: 'the norm',
      nonlinear: 'the Jacobian at the start:',
    },
    meaning: {
      flow: 'the slope of ‖eᵗᴬ‖ at t = 0',
      map: 'the most that one step stretches',
      nonlinear: 'the fastest rate at which near neighbours part at first',
    },
  },
  describe: {
    flow: (dimension: number, type: string, stability: string) =>
      `A linear flow in ${dimension === 3 ? 'space' : 'the plane'}: ${type}, ${stability}.`,
    map: (dimension: number, type: string, stability: string) =>
      `A linear map iterated in ${dimension === 3 ? 'space' : 'the plane'}: ${type}, ${stability}.`,
    field: (name: string, found: string) => `The field ${name}; ${found}.`,
    found: (count: number) =>
      count === 0
        ? 'no equilibrium found in view'
        : `${count} ${count === 1 ? 'equilibrium' : 'equilibria'} found in view`,
    continuum: 'its equilibria fill a continuum, of which some are marked',
    moment: (name: string, at: string, state: string) =>
      `At ${name} = ${at} the trajectory is at ${state}.`,
  },
} as const;
