import type { Reason, Status } from '../../../math/iterations';

/** All that the visitor reads of this exhibit, apart from its lesson and its presets. */
export const words = {
  parameters: {
    subject: 'Subject',
    matrix: 'Matrix A',
    dimension: 'Dimension',
    vector: 'Vector v',
    ride: 'What moves the points',
    algorithm: 'Algorithm',
    act: 'What is played',
    shift: 'shift σ',
    arrows: 'arrows',
    arrowCount: 'how many',
    surface: 'colour by angle',
    points: 'points',
    seed: 'seed',
    displaced: 'raise by value',
    eigenlines: 'eigenlines',
    invariantPlane: 'invariant plane',
  },
  hints: {
    shift:
      'Inverse iteration looks for the eigenvalue nearest to it; QR takes it off the diagonal and puts it back',
    arrows: 'A v at points of space or of the sphere, or only its part along the sphere',
    surface: 'The angle between the lines of v and A v, at every direction',
    points:
      'How many points ride, all moved by one gpu.js kernel; in the plane strewn across a ring',
    displaced: 'The sphere pushed out where vᵀA v is large and in where it is small',
    eigenlines: 'Lines that A keeps',
    invariantPlane: 'The plane that a complex pair of eigenvalues turns in',
  },
  groups: {
    field: 'Field',
    flow: 'Points',
    rayleigh: 'Rayleigh quotient',
    algorithm: 'Algorithm',
    show: 'Show',
  },
  subjects: {
    field: 'Field',
    flow: 'Flow',
    rayleigh: 'Rayleigh',
    algorithms: 'Algorithms',
    structure: 'Structure',
    powers: 'Powers',
  },
  rides: { flow: 'flow v′', map: 'map A v/|A v|' },
  algorithms: { power: 'power', inverse: 'inverse', rayleigh: 'Rayleigh', qr: 'QR' },
  actChoices: { acts: 'three acts', power: 'Aᵏ, real k' },
  arrowChoices: {
    lattice: 'A v in space',
    sphere: 'A v on the sphere',
    tangential: 'along the sphere',
    none: 'none',
  },
  readouts: {
    eigenvalues: 'eigenvalues',
    eigenvectors: 'eigenvectors',
    eigenspaces: 'eigenspaces',
    isDiagonalizable: 'diagonalisable over ℂ',
    isDiagonalizableOverR: 'diagonalisable over ℝ',
    eigenvalueConditions: 'eigenvalue conditions',
    spectralRadius: 'spectral radius',
    definiteness: 'quadratic form xᵀA x',
    angle: 'angle of v and A v',
    rayleighQuotient: 'vᵀA v / vᵀv',
    flowLimit: 'the flow goes to',
    mapLimit: 'the map goes to',
    iteration: 'iteration',
  },
  yes: 'yes',
  no: 'no',
  none: 'none',
  noDirection: 'A v = 0: no direction',
  limits: {
    line: (lambda: string) => `λ = ${lambda}`,
    circle: (lambda: string) => `no limit: it circles with λ = ${lambda}`,
    several: (lambdas: string) => `no single limit: λ = ${lambdas} lead together`,
    zero: 'the zero vector',
    everywhere: 'every direction stays',
    flips: 'every line stays, v changes its sign',
  },
  eigenspace: (value: string, algebraic: number, geometric: number) =>
    algebraic === 1 && geometric === 1
      ? `λ = ${value}: a line`
      : `λ = ${value}: multiplicity ${algebraic}, dimension ${geometric}`,
  eigenspaceOfPair: (value: string) => `λ = ${value}: no real line`,
  infinite: 'infinite',
  /** Lines: the first is the one that has room beside other numbers. */
  iteration: (k: number, estimate: string, error: string, status: string) =>
    [estimate, error, `step ${k} · ${status}`].filter((part) => part !== '').join('\n'),
  estimate: (value: string) => `estimate ${value}`,
  error: (value: string) => `error ${value}`,
  statuses: {
    running: 'running',
    converged: 'converged',
    'does not converge': 'does not converge',
    'broken down': 'the zero vector is reached',
  } satisfies Record<Status, string>,
  /** What one step leaves of the error; `isSteady` where every late step leaves the same part of it. */
  leaves: (rate: string, isSteady: boolean) =>
    isSteady ? `each step leaves ${rate}` : `on average, in the long run, each step leaves ${rate}`,
  leavesAlmostAll: 'each step leaves nearly all',
  leavesNothing: 'the first step leaves nothing',
  reasons: {
    dominant: (leaves: string) => `One part grows fastest; ${leaves} of the rest.`,
    alternating: (leaves: string) =>
      `The leading factor is negative: the vector flips at every step, its line converges; ${leaves} of the error.`,
    'at-once': () => 'The start is an eigenvector already (in exact arithmetic it stays one).',
    'one-step': () =>
      'All other parts belong to the factor 0: the first step, at most the second, removes them.',
    jordan: () =>
      'A Jordan block leads: the eigenvector is approached like 1/k only, slower than any ratio.',
    'plus-minus': () =>
      'Two eigenvalues lead with the same size and opposite sign: the line jumps between two directions for ever.',
    indistinct: () =>
      'Two leading eigenvalues agree to nine digits or more: no reasonable number of steps tells them apart.',
    complex: () =>
      'A complex pair leads: the vector keeps turning in its plane, no real line attracts it.',
    'same-modulus': () =>
      'A complex pair and a real eigenvalue lead with the same size: the vector keeps turning.',
    nilpotent: () =>
      'What the start is made of belongs to the eigenvalue 0: after a few steps nothing is left.',
    'shift-is-eigenvalue': () =>
      'To rounding, the shift is an eigenvalue: A − σI is numerically singular, the step goes as far as rounding lets it, and lands on the eigenvector.',
    cubic: () =>
      'A is normal: near an eigenvector the number of right digits triples at each step.',
    quadratic: () =>
      'A is not normal: near an eigenvector the number of right digits doubles, in general.',
    'rayleigh-defective': (leaves: string) =>
      `The eigenvalue is defective, which slows it down: ${leaves} of the error.`,
    'rayleigh-complex': () =>
      'All eigenvalues are complex: a real vector with real shifts can never settle.',
    'rayleigh-stuck': () => 'From this start it settles nowhere: try another.',
    'qr-linear': (leaves: string) =>
      `Eigenvalues of different size sort themselves onto the diagonal; ${leaves} below it.`,
    'qr-blocks': (leaves: string) =>
      `Eigenvalues of equal size (a complex pair, ±, or too near to tell apart) keep a 2×2 block; ${leaves} of the rest.`,
    'qr-jordan': () => 'A defective eigenvalue: what is below the diagonal shrinks like 1/k only.',
    'qr-still': () =>
      'A − σI is a multiple of an orthogonal matrix: Q is that matrix, R a multiple of I, and RQ is what it was.',
    'qr-same-modulus': () =>
      'All eigenvalues are equally far from the shift: nothing is told apart, nothing below the diagonal need vanish.',
    'qr-triangular': () => 'A is upper triangular already: its eigenvalues are its diagonal.',
    'qr-at-once': () =>
      'σ is an eigenvalue: A − σI is singular, and the first step, at most the second, empties what is below the diagonal.',
    'qr-disordered': () =>
      'It converges out of order: e₁ has nothing of a leading eigenvector, so another eigenvalue comes first (rounding may put that right).',
  } satisfies Record<Reason, (leaves: string) => string>,
  /** Where inverse iteration has another reason for the same behaviour: distances from the shift. */
  inverseReasons: {
    'plus-minus': () =>
      'Two eigenvalues are equally far from σ, on either side: the line jumps for ever.',
    complex: () => 'A complex pair is nearest to σ: the vector keeps turning in its plane.',
    'same-modulus': () =>
      'A complex pair and a real eigenvalue are equally far from σ: the vector keeps turning.',
  } as Partial<Record<Reason, (leaves: string) => string>>,
  /** QR with a shift tells eigenvalues apart by their distance from it. */
  shiftedReasons: {
    'qr-linear': (leaves: string) =>
      `Eigenvalues at different distances from σ sort themselves onto the diagonal; ${leaves} below it.`,
    'qr-blocks': (leaves: string) =>
      `Eigenvalues equally far from σ (a complex pair, one on either side, or too near to tell apart) keep a 2×2 block; ${leaves} of the rest.`,
  } as Partial<Record<Reason, (leaves: string) => string>>,
  zeroStart: 'v = 0 has no direction, so e₁ is taken',
  caption: {
    start: (name: string) => `${name}: the start`,
    step: (name: string, k: number) => `${name}, step ${k}`,
    names: {
      power: 'power iteration',
      inverse: 'inverse iteration',
      rayleigh: 'Rayleigh quotient iteration',
      qr: 'QR iteration',
    },
    flow: (t: string) => `flow for time ${t}`,
    map: (k: number) =>
      k === 0 ? 'before the first step' : `after ${k} ${k === 1 ? 'step' : 'steps'}`,
    flowStill: 'A is a multiple of I: every direction stays',
    lost: (k: number) => `A to the power ${k} is 0: nothing is left`,
  },
  labels: {
    v: '*v*',
    av: (v: string) => `*A*\u2009${v}`,
    avShort: (v: string) => `*A*\u2009${v}, not to scale`,
    aligned: (v: string, lambda: string, isExact: boolean) =>
      `*A*\u2009${v} ${isExact ? '=' : '≈'} ${lambda}\u2009${v}`,
    lambda: (value: string) => `λ = ${value}`,
    lambdaMany: (value: string) => `λ = ${value}, a whole plane`,
    allLines: (value: string) => `λ = ${value}, every line`,
    flow: (value: string) => `flow: λ = ${value}`,
    map: (value: string) => `map: λ = ${value}`,
    both: (value: string) => `flow and map: λ = ${value}`,
    pair: (size: string, degrees: string) => `|λ| = ${size}, arg λ = ${degrees}°`,
    critical: {
      maximum: 'largest',
      saddle: 'saddle',
      minimum: 'smallest',
      constant: 'everywhere',
    },
    value: (kind: string, value: string) => `${kind}: ${value}`,
    quotient: (value: string) => `vᵀ*A v* = ${value}`,
    angle: (degrees: string) => `${degrees}°`,
    column: (k: number) => `*q*_${k}`,
    step: (k: number) => `*v*_{${k}}`,
    scale: (units: string) => `one square = ${units}`,
  },
  legend: {
    title: 'v against A v',
    low: '0°',
    high: '90°',
    value: 'vᵀA v',
  },
  never: 'No real direction is kept: all eigenvalues are complex, so every v turns.',
  handles: {
    vector: (tip: string, angle: string) => `Direction v, at ${tip}, ${angle}. Arrow keys turn it.`,
    angle: (degrees: string) => `${degrees}° from A v`,
  },
  stories: {
    pair: {
      caption: (k: string, turned: string, size: string) =>
        `k = ${k}: k·arg λ = ${turned}°, |λ| to the k = ${size}`,
      skew: 'seen askew: an angle only where the orbit is round',
    },
    scalings: {
      act: (k: number) => `act ${k}: along *v*_${k}`,
      caption: (k: number, lambda: string) => `act ${k}: times ${lambda} along v${'₁₂₃'[k - 1]}`,
      orthogonal: 'the directions are perpendicular',
      oblique: 'the directions are not perpendicular',
      repeated: 'equal eigenvalues: one of many bases is shown',
    },
    chain: {
      keeps: (names: readonly string[]) =>
        names.length === 1
          ? `${names[0]} keeps its line`
          : `${names.join(' and ')} keep their lines`,
      gets: (name: string, before: string) => `${name} gets ${before} added`,
    },
    acts: {
      names: ['act 1: P⁻¹', 'act 2: D', 'act 3: P'],
      jordanNames: ['act 1: P⁻¹', 'act 2: J', 'act 3: P'],
      captions: (columns: string) => [
        `act 1: P⁻¹ sends ${columns} to the axes`,
        'act 2: D stretches along the axes',
        `act 3: P sends the axes back to ${columns}`,
      ],
      eigenvectors: 'the eigenvectors',
      /** A pair and a Jordan chain have fewer real eigenvectors than P has columns. */
      columns: 'the columns of P',
      jordan: 'act 2: J, since an eigenvector is missing',
      block: 'act 2: D turns and stretches in its 2×2 block',
      singular: 'P is numerically singular: the eigenvectors are too nearly parallel to be a basis',
    },
    power: {
      caption: (k: string) => `A to the power k = ${k}`,
      negative:
        'a negative eigenvalue: between whole k its principal powers are complex, so only whole k are drawn',
      nilpotent:
        'a Jordan block of 0: between whole k there is no principal power, so only whole k are drawn',
      basis: 'the eigenvectors are too nearly parallel: only whole k are drawn',
      singular: 'A is singular: no power below 0',
      numericallySingular: 'A is numerically singular: powers below 0 are not drawn',
      jump: ', and as k → 0 the powers do not tend to I',
      tooLong: 'A⁻¹ is too long to be drawn beside these: no power below 0 is shown',
    },
  },
  charts: {
    convergence: 'Convergence',
    step: 'step k',
    errorAxis: 'error',
    observed: 'observed',
    predicted: 'predicted',
    residual: 'residual ‖A v − ρ v‖/‖A‖',
    below: 'Below the diagonal',
    entryAxis: 'size',
    entry: (row: number, column: number) => `|a${'₁₂₃'[row]}${'₁₂₃'[column]}|`,
    rates: (observed: string, predicted: string, isSteady: boolean) =>
      `${isSteady ? 'One step leaves' : 'On average one step leaves'} ${observed} of the error; predicted ${predicted}.`,
    angle: 'Angle by direction',
    direction: 'direction of v, degrees',
    angleAxis: 'degrees',
    angleSeries: 'angle between v and A v',
    angleNote: 'It is zero exactly at eigenvectors.',
    angleKernel:
      'It is zero at eigenvectors, but for those of λ = 0: there A v = 0 has no direction.',
    angleNever: 'It is never zero: no real direction is kept.',
    quotient: 'Rayleigh quotient by direction',
    quotientAxis: 'vᵀA v',
    quotientSeries: 'vᵀA v',
    criticalSeries: 'eigenvectors of (A + Aᵀ)/2',
    ownSeries: 'eigenvectors of A',
    quotientSame: 'A is symmetric: its own eigenvectors are the critical points.',
    quotientOther:
      'The extremes belong to (A + Aᵀ)/2; A’s own eigenvectors lie elsewhere unless A is normal.',
    growth: 'Growth of powers',
    growthAxis: '|λ|ᵏ',
    growthSeries: (k: number) => `|λ${'₁₂₃'[k]}|ᵏ`,
    power: 'k',
  },
  working: {
    turn: 'How far v turns',
    step: 'This step',
    prediction: 'Told beforehand',
    eigen: 'Eigenvalues and eigenvectors',
    pair: 'The complex pair',
    chain: 'The Jordan chain',
    spectral: 'Spectral theorem',
    oblique: 'Eigenvector basis',
    acts: 'A in three acts',
    power: 'A to the power k',
    quotient: 'Rayleigh quotient',
    critical: 'Critical points',
    flow: 'Flow against map',
    largestRealPart: 'largest real part',
    largestModulus: 'largest modulus',
    turnPerStep: 'turn per step',
    growthPerStep: 'growth per step',
    growthPerTurn: 'growth per turn',
    stays: 'A − ρI is singular to rounding: v stays.',
    adapted: [
      'arg λ is the angle that is seen: the orbit is round.',
      'arg λ is an angle only in the coordinates of',
      'v₁ and v₂, in which the orbit is round.',
    ],
  },
  lesson: {
    tabs: {
      field: 'In this tab you turn v until A v lies on its line.',
      flow: 'In this tab points ride A, and gather where it takes most directions.',
      rayleigh: 'In this tab height and colour are vᵀA v, for every direction v.',
      algorithms:
        'In this tab an algorithm finds an eigenvector, step by step, or tells why it cannot.',
      structure: 'In this tab A moves space along its own directions.',
      powers: 'In this tab A is taken apart into three acts, or raised to the power k.',
    },
    round: { 2: 'circle', 3: 'sphere' },
    aligned: 'Here v and A v lie on one line: v is an eigenvector.',
    nearlyAligned: 'Here v and A v lie on one line to eight digits: v is an eigenvector.',
    fromStart: (name: string) => `${name} from this v`,
    turned: (degrees: string) => `Here A turns the line of v by ${degrees}°.`,
    lost: 'Here A v = 0: v lies in the kernel of A, an eigenvector with λ = 0.',
    real: (count: number) =>
      count === 1
        ? 'One real line stays where it is.'
        : `${count === 2 ? 'Two' : 'Three'} real lines stay where they are.`,
    many: 'A whole plane of lines stays where it is.',
    manyAndOne: 'A whole plane of lines stays where it is, and one line beside it.',
    every: 'Every line stays where it is: A is a multiple of the identity.',
    nothing: 'A takes everything to 0: every direction is an eigenvector, with λ = 0.',
    never: 'No real line stays: all eigenvalues are complex.',
  },
  describe: {
    field: (dimension: number) =>
      `The unit ${dimension === 3 ? 'sphere' : 'circle'}, coloured by how far A turns each direction.`,
    flow: (points: string, dimension: number) =>
      `${points} points on the unit ${dimension === 3 ? 'sphere' : 'circle'}.`,
    rayleigh: (definiteness: string) =>
      `The Rayleigh quotient over all directions; the quadratic form is ${definiteness}.`,
    eigenvalues: (list: string) => `Eigenvalues ${list}.`,
    vector: (angle: string) => `A turns the line of v by ${angle} degrees.`,
    story: (caption: string) => `Space under A: ${caption}.`,
    position: (caption: string) => `${caption}.`,
  },
} as const;
