import { effect } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { Session } from '../../../../src/app/session';
import { Shelf } from '../../../../src/app/shelf';
import { expectOneSentence, hostileInputs } from '../../core/helpers';
import { everything, exhibits, matrixOf, moving, newSession, sentenceOf } from './exhibits';

const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const other = [1, 2, 3, 4, 5, 6, 7, 8, 10];

describe('a new session', () => {
  test('shows the first exhibit at its defaults, with nothing to undo', () => {
    const session = newSession();
    expect(session.get()).toEqual({
      id: 'moving',
      params: { matrix: identity, dimension: 3, speed: 1, motion: 'straight' },
      position: 1,
    });
    expect([session.canUndo.value, session.canRedo.value, session.playing.value]).toEqual([
      false,
      false,
      false,
    ]);
    expect(session.camera.value).toBeNull();
  });

  test('what is listed opens once it has been fetched', async () => {
    const listings = exhibits.map((exhibit) => ({ ...exhibit, load: async () => exhibit }));
    const session = new Session(new Shelf(listings, [moving]), moving);
    expect(() => session.open('still')).toThrow(/^The exhibit “still” has not arrived yet/);
    expect(() => session.open('nowhere')).toThrow('moving, stepping, still');
    await session.shelf.bring('nowhere');
    await session.shelf.bring('still');
    session.open('still');
    expect(session.exhibit.value.id).toBe('still');
  });
});

describe('open', () => {
  test('takes what it is given, defaults for the rest', () => {
    const session = newSession();
    session.set({ speed: 5 });
    session.open('moving', { motion: 'polar' });
    expect(session.get().params).toMatchObject({ speed: 1, motion: 'polar' });
  });

  test('linked parameters keep the shared value, others do not', () => {
    const session = newSession();
    session.set({ matrix: [0, 1, 1, 0], speed: 5 });
    session.open('stepping');
    expect(session.get().params).toEqual({
      matrix: [0, 1, 0, 1, 0, 0, 0, 0, 1],
      dimension: 2,
      rate: 0.1,
    });
    session.set({ matrix: other });
    session.open('moving');
    expect(session.get().params).toMatchObject({ matrix: other, dimension: 2, speed: 1 });
  });

  test('the shared value outlives an exhibit that does not know it', () => {
    const session = newSession();
    session.set({ matrix: other });
    session.open('still');
    session.open('stepping');
    expect(matrixOf(session)).toEqual(other);
  });

  test('what is given counts more than what is shared', () => {
    const session = newSession();
    session.set({ matrix: other });
    session.open('stepping', { matrix: identity });
    expect(matrixOf(session)).toEqual(identity);
    session.open('moving');
    expect(matrixOf(session)).toEqual(identity);
  });

  test('never plays, begins where the exhibit begins, puts the camera back', () => {
    const session = newSession();
    session.setCamera({ azimuth: 1, polar: 1, distance: 1, target: [0, 0, 0] });
    session.seek(0.3);
    session.play();
    session.open('moving');
    expect([session.playing.value, session.position.value, session.camera.value]).toEqual([
      false,
      1,
      null,
    ]);
    session.open('stepping');
    expect(session.position.value).toBe(0);
  });

  test('is one undo step, exhibit and all', () => {
    const session = newSession();
    session.set({ speed: 2 });
    session.open('still', { angle: 3 });
    session.undo();
    expect(session.get().id).toBe('moving');
    expect(session.get().params.speed).toBe(2);
    session.redo();
    expect(session.get()).toEqual({ id: 'still', params: { angle: 3 }, position: 0 });
  });

  test('undoing it gives the shared value back too', () => {
    const session = newSession();
    session.open('stepping', { matrix: other });
    session.undo();
    session.open('stepping');
    expect(matrixOf(session)).toEqual(identity);
  });

  test('is seen as one change', () => {
    const session = newSession();
    const seen: string[] = [];
    effect(() => {
      seen.push(`${session.exhibit.value.id} ${session.position.value} ${session.playing.value}`);
    });
    session.open('stepping');
    expect(seen).toEqual(['moving 1 false', 'stepping 0 false']);
  });

  test.each([
    ['an unknown exhibit', 'moon', {}, ['“moon”', 'moving, stepping, still']],
    ['an empty id', '', {}, ['moving, stepping, still']],
    ['__proto__', '__proto__', {}, ['“__proto__”']],
    ['no id at all', undefined as unknown as string, {}, ['“undefined”']],
    ['a value that is refused', 'moving', { speed: 99 }, ['Speed', '“99”']],
    [
      'an unknown parameter',
      'moving',
      { angle: 1 },
      ['“angle”', 'matrix, dimension, speed, motion'],
    ],
    ['another exhibit’s refusal', 'still', { angle: 'x' }, ['Angle']],
    ['no object', 'moving', null as unknown as object, ['an object such as']],
  ])('refuses %s, and nothing changes', (_, id, patch, names) => {
    const session = newSession();
    session.set({ speed: 3 });
    session.seek(0.4);
    const before = everything(session);
    expectOneSentence(
      sentenceOf(() => session.open(id, patch as Record<string, unknown>)),
      ...names,
    );
    expect(everything(session)).toEqual(before);
  });
});

describe('set', () => {
  test('leaves the position, the camera and what is not named as they are', () => {
    const session = newSession();
    session.seek(0.4);
    session.set({ speed: 3 });
    session.set({ motion: 'polar' });
    expect(session.get()).toMatchObject({ position: 0.4, params: { speed: 3, motion: 'polar' } });
  });

  test('what is the same already is no undo step', () => {
    const session = newSession();
    session.set({ speed: 1, matrix: identity });
    expect(session.canUndo.value).toBe(false);
    session.set({ speed: 2 });
    session.set({ speed: '2' });
    session.undo();
    expect(session.canUndo.value).toBe(false);
  });

  test('the same number typed otherwise is a change: the text is kept', () => {
    const session = newSession();
    session.set({ matrix: ['2/2', 0, 0, 0, 1, 0, 0, 0, 1] });
    expect(session.canUndo.value).toBe(true);
    expect(session.save().params.matrix).toEqual(['2/2', '0', '0', '0', '1', '0', '0', '0', '1']);
  });

  test.each(hostileInputs.filter(([, input]) => input !== undefined))(
    'refuses %s for every parameter, and nothing changes',
    (_, input) => {
      const session = newSession();
      const before = everything(session);
      for (const key of Object.keys(session.get().params))
        expectOneSentence(sentenceOf(() => session.set({ [key]: input })));
      expect(everything(session)).toEqual(before);
    },
  );
});

describe('presets and reset', () => {
  test('a preset lands in its authored state, whatever was before', () => {
    const session = newSession();
    session.set({ matrix: other, motion: 'polar' });
    session.play();
    session.applyPreset('half-way');
    expect(session.get()).toEqual({
      id: 'moving',
      params: { matrix: [0, 1, 0, 1, 0, 0, 0, 0, 1], dimension: 2, speed: 1, motion: 'straight' },
      position: 0.5,
    });
    expect(session.playing.value).toBe(false);
    session.applyPreset('fast');
    expect(session.get()).toMatchObject({
      params: { matrix: identity, dimension: 3, speed: 9 },
      position: 1,
    });
  });

  test('a preset is one undo step and shares its matrix', () => {
    const session = newSession();
    session.applyPreset('half-way');
    session.open('stepping');
    expect(session.get().params.dimension).toBe(2);
    session.undo();
    session.undo();
    expect(matrixOf(session)).toEqual(identity);
    expect(session.canUndo.value).toBe(false);
  });

  test.each(['moon', '__proto__', ''])('there is no preset %j', (id) => {
    const session = newSession();
    const before = everything(session);
    expectOneSentence(
      sentenceOf(() => session.applyPreset(id)),
      `“${id}”`,
    );
    expect(everything(session)).toEqual(before);
  });

  test('reset puts all back, the camera too, and can be undone', () => {
    const session = newSession();
    session.set({ matrix: other, speed: 4 });
    session.setCamera({ azimuth: 1, polar: 1, distance: 1, target: [0, 0, 0] });
    session.seek(0.2);
    session.reset();
    expect(session.get()).toEqual(newSession().get());
    expect(session.camera.value).toBeNull();
    session.undo();
    expect(session.get().params).toMatchObject({ matrix: other, speed: 4 });
  });
});
