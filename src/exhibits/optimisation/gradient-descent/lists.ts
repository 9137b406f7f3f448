import { ParameterError } from '../../../core/parameter';
import { optimiserById, optimisers } from '../../../math/descent/optimisers';
import { formatNumber } from '../../../math/format';
import type { FromHere, ListView } from '../../contract';
import type { Values } from './parameters';
import { lastBranchStep, mostRacers, racersParameter } from './racer-parameter';
import { racerName, racerProperty } from './racers';
import { racersAt, statusWords } from './readouts';
import { words } from './words';

type Item = Values['racers'][number];

/** A branch: the same racer, which leaves its parent's way at this step, with other settings if given. */
function branch(
  values: Values,
  index: number,
  position: number,
  changed?: Readonly<Record<string, unknown>>,
) {
  const item = values.racers[index] as Item;
  const isOther = changed !== undefined && changed.optimiser !== item.optimiser;
  const own = racerName(values, index).replace(words.branchSuffix, '');
  const root = isOther ? optimiserById(changed.optimiser as string).name : own;
  const name = words.branchName(root, position).slice(0, 40);
  const made = { ...(changed ?? item), parent: index + 1, at: position, name };
  return { racers: [...values.racers, made] };
}

/** What belongs to a racer from its start, whatever step the run stands at. */
const fromStart: ReadonlySet<string> = new Set(['name', 'start', 'parent', 'at']);

/** Whether a racer has a past here that a change would undo. */
function hasPast({ parent, at }: Item, position: number): boolean {
  return position > ((parent as number) > 0 ? (at as number) : 0) && position <= lastBranchStep;
}

/** Changes of a racer's settings at a step of its run begin a branch there; see decision 14. */
const fromHere: FromHere<Values> = {
  label: words.fromHere,
  hint: words.fromHereHint,
  relevant: ({ racers }, position) => racers.some((item) => hasPast(item, position)),
  edit(values, index, input, position) {
    const item = values.racers[index] as Item;
    if (!hasPast(item, position)) return null;
    const before = racersParameter.item.portable(item) as Record<string, unknown>;
    const keys = new Set([...Object.keys(before), ...Object.keys(input)]);
    const isSame = (key: string) => JSON.stringify(before[key]) === JSON.stringify(input[key]);
    if ([...keys].every((key) => fromStart.has(key) || isSame(key))) return null;
    if (values.racers.length >= mostRacers) throw new ParameterError(words.noRoom(mostRacers));
    return branch(values, index, position, input);
  },
  heir({ racers }, index, position) {
    if (position === 0) return index;
    const last = racers.findLastIndex(({ parent, at }) => parent === index + 1 && at === position);
    return last < 0 ? index : last;
  },
};

/** The list without one of its racers; branches of it become racers from its own parent. */
function without(values: Values, index: number) {
  const gone = index + 1;
  const heir = (values.racers[index]?.parent as number) ?? 0;
  const renumbered = (parent: number) => (parent > gone ? parent - 1 : parent);
  return {
    racers: values.racers
      .filter((_, k) => k !== index)
      .map((item) => {
        const parent = item.parent as number;
        return { ...item, parent: renumbered(parent === gone ? heir : parent) };
      }),
  };
}

/** Rates at which an optimiser that sets its own step gets somewhere on the built-in surfaces. */
const rates: Readonly<Record<string, number>> = { rmsprop: 0.05, adam: 0.1 };

/** One more racer: the first of the menu that does not take part yet, with a rate that moves. */
function withOneMore(values: Values) {
  const taken = new Set(values.racers.map(({ optimiser }) => optimiser));
  const next = optimisers.find(({ id }) => !taken.has(id)) ?? optimisers[0];
  const id = next?.id ?? 'gradient-descent';
  const plain = values.racers.find(({ optimiser }) => optimiser === 'gradient-descent');
  const learningRate =
    rates[id] ?? (plainRules.has(id) ? (plain?.learningRate ?? 0.01) : undefined);
  return { racers: [...values.racers, { optimiser: id, learningRate }] };
}

/** Optimisers whose rate multiplies the gradient itself. */
const plainRules = new Set(['gradient-descent', 'momentum', 'nesterov']);

const racers: ListView<Values> = {
  noun: words.racer,
  main: ['learningRate', 'momentum', 'damped'],
  colour: (_values, index) => racerProperty(index),
  title: racerName,
  note(values, index, position) {
    const racer = racersAt(values, position)[index];
    if (!racer) return '';
    const loss = racer.loss === null ? words.undefined : formatNumber(racer.loss, 3);
    const parts = [values.racers[index]?.name as string, loss];
    if (racer.status !== 'running') parts.push(statusWords(racer));
    return parts.filter((part) => part !== '').join(' · ');
  },
  remove: without,
  add: withOneMore,
  actions: [
    {
      id: 'branch',
      label: words.branch,
      enabled: (values, _index, position) =>
        values.racers.length < mostRacers && position > 0 && position <= lastBranchStep,
      apply: branch,
    },
  ],
  fromHere,
};

export const lists = { racers };
