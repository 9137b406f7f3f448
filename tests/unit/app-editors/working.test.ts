import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Paced, playingPause } from '../../../src/app/working/paced';
import { plainLine } from '../../../src/app/working/plain-line';

test('marks that align lines are left out, those of a matrix and an ampersand stay', () => {
  expect(plainLine('g &= \\nabla f')).toBe('g = \\nabla f');
  const matrix = '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}';
  expect(plainLine(`a &= ${matrix} &+ b`)).toBe(`a = ${matrix} + b`);
  expect(plainLine('\\text{a \\& b}')).toBe('\\text{a \\& b}');
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('while it plays, a few renewals a second show the last state; a stop ends them', () => {
  let renewals = 0;
  const paced = new Paced(() => renewals++);
  for (let k = 0; k < 60; k++) {
    paced.ask(true);
    vi.advanceTimersByTime(1000 / 60);
  }
  expect(renewals).toBe(Math.floor(1000 / (playingPause + 1000 / 60)));
  vi.advanceTimersByTime(playingPause);
  expect(renewals).toBe(4);
  paced.ask(true);
  paced.stop();
  vi.advanceTimersByTime(1000);
  expect(renewals).toBe(4);
});
