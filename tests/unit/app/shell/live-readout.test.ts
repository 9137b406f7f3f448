import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { Session } from '../../../../src/app/session';
import { Shelf } from '../../../../src/app/shelf';
import { liveReadout } from '../../../../src/app/shell/live-readout';
import type { Readout } from '../../../../src/core/readout';
import { exhibit } from './fake-exhibit';

test('a readout follows the values, and is left alone while only time passes', () => {
  const session = new Session(Shelf.of([exhibit]), exhibit);
  let evaluations = 0;
  const counted: Readout<never> = {
    ...(exhibit.readouts[0] as Readout<never>),
    value: (values: { matrix: { values: number[] } }) => {
      evaluations++;
      return values.matrix.values[0];
    },
    exact: () => '5/2',
  };
  const live = liveReadout(session, counted);
  const texts: string[] = [];
  const stop = effect(() => {
    texts.push(`${live.text.value} = ${live.exact.value}`);
  });
  session.seek(0.5);
  session.seek(0.6);
  expect(evaluations).toBe(1);
  session.set({ matrix: ['5/2', 0, 0, 0, 1, 0, 0, 0, 1] });
  expect(texts).toEqual(['1.0 m = 5/2', '2.5 m = 5/2']);
  expect(live.copyText()).toBe('2.5');
  stop();
});
