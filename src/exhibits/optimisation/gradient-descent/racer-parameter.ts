import {
  boolean,
  integer,
  list,
  number,
  type Parameter,
  ParameterError,
  type ParameterSet,
  text,
  type VariantCase,
  variant,
} from '../../../core/parameter';
import { noises } from '../../../math/descent/noise';
import { optimisers } from '../../../math/descent/optimisers';
import { schedules } from '../../../math/descent/schedules';
import type { Declarations, SettingDeclaration } from '../../../math/descent/settings';
import { words } from './words';

/** Racers at once. */
export const mostRacers = 8;
/** A branch may begin at any step up to this. */
export const lastBranchStep = 1_000_000;

/** One of a racer's settings as a parameter; a pair is a list of two numbers. */
function fieldOf(setting: SettingDeclaration): Parameter<unknown> {
  const { kind, label, min, max } = setting;
  const value = setting.default;
  if (kind === 'boolean') return boolean({ label, default: value as boolean });
  if (kind === 'integer') return integer({ label, min, max, default: value as number });
  if (kind === 'number') return number({ label, min, max, step: 0.01, default: value as number });
  const pair = value as readonly [number, number];
  const item = number({ label, min, max, step: 0.01, default: pair[0] });
  return list({ label, item, min: 2, max: 2, default: pair });
}

const fieldsOf = (settings: Declarations): ParameterSet =>
  Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, fieldOf(setting)]));

const optimiserCases: Record<string, VariantCase> = Object.fromEntries(
  optimisers.map(({ id, name, common, settings }) => [
    id,
    { name, common, fields: fieldsOf(settings) },
  ]),
);

const casesOf = (
  kinds: readonly { id: string; name: string; settings: Declarations }[],
): Record<string, VariantCase> =>
  Object.fromEntries(
    kinds.map(({ id, name, settings }) => [id, { name, fields: fieldsOf(settings) }]),
  );

const coordinate = number({
  label: words.fields.start,
  min: -1e6,
  max: 1e6,
  default: 0,
  step: 0.1,
});

/** What every racer has besides its optimiser's settings. */
const shared: ParameterSet = {
  schedule: variant({
    label: words.fields.schedule,
    by: 'kind',
    cases: casesOf(schedules),
    default: 'constant',
  }),
  noise: variant({
    label: words.fields.noise,
    by: 'kind',
    cases: casesOf(noises),
    default: 'none',
  }),
  start: list({ label: words.fields.start, item: coordinate, min: 0, max: 2, default: [] }),
  name: text({ label: words.fields.name, default: '', longest: 40 }),
  parent: integer({
    label: words.fields.parent,
    min: 0,
    max: mostRacers,
    default: 0,
    group: 'own',
  }),
  at: integer({
    label: words.fields.at,
    min: 0,
    max: lastBranchStep,
    default: 0,
    group: 'own',
  }),
};

const racer = variant({
  label: words.racer,
  by: 'optimiser',
  cases: optimiserCases,
  shared,
  default: 'gradient-descent',
});

const racerList = list({
  label: words.parameters.racers,
  item: racer,
  max: mostRacers,
  default: [
    racer.accept({ optimiser: 'gradient-descent', learningRate: 0.01 }, racer.default),
    racer.accept({ optimiser: 'momentum', learningRate: 0.005 }, racer.default),
    racer.accept({ optimiser: 'adam', learningRate: 0.2 }, racer.default),
  ],
});

/**
 * Up to eight racers: `[{optimiser: 'adam', learningRate: 0.01, …}, …]`. A branch comes after its parent.
 */
export const racersParameter: typeof racerList = {
  ...racerList,
  accept(input, current) {
    const racers = racerList.accept(input, current);
    racers.forEach(({ parent }, index) => {
      if ((parent as number) > index) throw new ParameterError(words.badParent(index + 1));
    });
    return racers;
  },
};
