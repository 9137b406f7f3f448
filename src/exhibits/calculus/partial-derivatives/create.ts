import { formatNumber } from '../../../math/format';
import type { ExhibitContext, ExhibitInstance } from '../../contract';
import { analyse } from './analysis';
import { teachingFunctions } from './functions';
import type { Values } from './parameters';
import { Picture } from './picture';
import { pair } from './readouts';
import { words } from './words';

export async function create(
  context: ExhibitContext,
  first: Values,
): Promise<ExhibitInstance<Values>> {
  const { view } = context;
  view.setPlanar(false);
  const picture = await Picture.open(context, view.pane, first);
  let latest = first;
  return {
    canShow: (values) => picture.canShow(values),
    update(values, position) {
      if (picture.update(values, position)) latest = values;
    },
    describe: () => `${describe(latest)} ${picture.note}`.trim(),
  };
}

function describe(values: Values): string {
  const { describe: says } = words;
  const { x, y, value, gradient, gradientIs, kind } = analyse(values);
  const { name, text } = values.function;
  const title = teachingFunctions.find(({ id }) => id === name)?.title ?? text;
  const parts = [says.surface(title, formatNumber(x, 3), formatNumber(y, 3))];
  if (value === null) parts.push(says.absent);
  else if (gradient && gradientIs !== 'convention')
    parts.push(says.gradient(formatNumber(value, 3), pair(gradient)));
  else parts.push(says.value(formatNumber(value, 3)));
  if (kind) parts.push(says.kinds[kind]);
  return parts.filter((part) => part !== '').join(' ');
}
