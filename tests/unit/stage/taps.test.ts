import { Ray } from 'three';
import { expect, test } from 'vitest';
import { Taps } from '../../../src/stage/taps';

type Sent = { x?: number; y?: number; time?: number; id?: number; [key: string]: unknown };

/** An element that only keeps its listeners. */
function makeTaps() {
  const listeners = new Map<string, (event: unknown) => void>();
  const element = {
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      listeners.set(type, listener),
    removeEventListener: (type: string) => listeners.delete(type),
  };
  const taps = new Taps(element as unknown as HTMLElement, () => new Ray());
  let heard = 0;
  const stop = taps.listen(() => heard++);
  const send = (type: string, { x = 100, y = 100, time = 0, id = 1, ...rest }: Sent = {}) =>
    listeners.get(`pointer${type}`)?.({
      pointerId: id,
      clientX: x,
      clientY: y,
      timeStamp: time,
      button: 0,
      isPrimary: true,
      ...rest,
    });
  return { taps, send, stop, listeners, heard: () => heard };
}

const cases: Readonly<Record<string, [boolean, readonly (readonly [string, Sent])[]]>> = {
  'a click': [
    true,
    [
      ['down', {}],
      ['up', { time: 100 }],
    ],
  ],
  'a click with an unsteady hand': [
    true,
    [
      ['down', {}],
      ['move', { x: 103, y: 102, time: 50 }],
      ['up', { x: 103, y: 102, time: 399 }],
    ],
  ],
  'a long press': [
    false,
    [
      ['down', {}],
      ['up', { time: 401 }],
    ],
  ],
  'a drag': [
    false,
    [
      ['down', {}],
      ['move', { x: 110, time: 50 }],
      ['up', { x: 110, time: 100 }],
    ],
  ],
  'a drag that comes back': [
    false,
    [
      ['down', {}],
      ['move', { x: 110, time: 50 }],
      ['move', { time: 90 }],
      ['up', { time: 100 }],
    ],
  ],
  'a jump without a move': [
    false,
    [
      ['down', {}],
      ['up', { x: 105, time: 100 }],
    ],
  ],
  'a pinch': [
    false,
    [
      ['down', {}],
      ['down', { id: 2, isPrimary: false }],
      ['up', { id: 2, isPrimary: false, time: 90 }],
      ['up', { time: 100 }],
    ],
  ],
  'the right button': [
    false,
    [
      ['down', { button: 2 }],
      ['up', { button: 2, time: 50 }],
    ],
  ],
  'a cancelled touch': [
    false,
    [
      ['down', {}],
      ['cancel', {}],
      ['up', { time: 50 }],
    ],
  ],
  'an up whose down was on a handle': [false, [['up', { time: 50 }]]],
};

test.each(Object.entries(cases))('%s', (_, [isTap, events]) => {
  const { send, heard } = makeTaps();
  for (const [type, event] of events) send(type, event);
  expect(heard()).toBe(isTap ? 1 : 0);
});

test('nobody hears anything after it has stopped listening', () => {
  const { taps, send, stop, listeners, heard } = makeTaps();
  stop();
  send('down');
  send('up', { time: 50 });
  expect(heard()).toBe(0);
  taps.dispose();
  expect(listeners.size).toBe(0);
});
