import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectOneSentence } from '../../core/helpers';
import { everything, newSession, sentenceOf } from './exhibits';

const camera = { azimuth: -0.75, polar: 1.1, distance: 1.25, target: [0.5, 0, -0.25] } as const;

describe('the address', () => {
  test('spells out what is shared, and what differs from the defaults', () => {
    const session = newSession();
    expect(session.address()).toBe('#/moving?matrix=1,0,0,0,1,0,0,0,1&dimension=3');
    session.set({ speed: 2, matrix: ['atan2(1,2)', '1/3', 0, '√2'] });
    session.seek(0.25);
    session.setCamera(camera);
    expect(session.address()).toBe(
      '#/moving?matrix=atan2(1,2),1/3,0,0,%E2%88%9A2,0,0,0,1&dimension=2&speed=2&t=0.25&camera=-0.75,1.1,1.25,0.5,0,-0.25',
    );
  });

  test('restores everything in another visit', () => {
    const cell = fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom('1/3', 'atan2(1,2)', 'max(1,2,3)'),
    );
    const state = fc.record({
      matrix: fc.array(cell, { minLength: 9, maxLength: 9 }),
      dimension: fc.constantFrom(2, 3),
      speed: fc.double({ min: 0.001, max: 10, noNaN: true }),
      motion: fc.constantFrom('straight', 'polar'),
    });
    const position = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);
    fc.assert(
      fc.property(state, position, fc.option(fc.constant(camera)), (params, at, seen) => {
        const [session, visitor] = [newSession(), newSession()];
        session.set(params);
        session.seek(at);
        session.setCamera(seen);
        expect(visitor.openAddress(session.address(), true)).toEqual([]);
        expect(visitor.save()).toEqual(session.save());
        expect(visitor.address()).toBe(session.address());
      }),
    );
  });

  test('of another exhibit opens that', () => {
    const session = newSession();
    expect(session.openAddress('#/still?angle=3')).toEqual([]);
    expect(session.get()).toEqual({ id: 'still', params: { angle: 3 }, position: 0 });
  });

  test.each(['', '#', '#/', '#/?'])('%j opens the first exhibit', (fragment) => {
    const session = newSession();
    session.open('still');
    expect(session.openAddress(fragment)).toEqual([]);
    expect(session.get().id).toBe('moving');
  });

  test('what it does not say is at its default, or shared', () => {
    const session = newSession();
    session.set({ matrix: [0, 1, 1, 0], speed: 5 });
    session.openAddress('#/moving?motion=polar');
    expect(session.get().params).toEqual({
      matrix: [0, 1, 0, 1, 0, 0, 0, 0, 1],
      dimension: 2,
      speed: 1,
      motion: 'polar',
    });
  });

  test('the page’s own settings in it are no parameters', () => {
    const session = newSession();
    const settings = 'lane=gpu&theme=light&origins=https://a.example';
    expect(session.openAddress(`#/moving?${settings}`)).toEqual([]);
  });

  test('never plays, and stops what plays', () => {
    const session = newSession();
    session.play();
    session.openAddress('#/moving?t=0.5');
    expect([session.playing.value, session.position.value]).toEqual([false, 0.5]);
  });

  test('the page’s first is nothing to undo to; a later one is', () => {
    const session = newSession();
    session.openAddress('#/moving?speed=3', true);
    expect(session.canUndo.value).toBe(false);
    session.openAddress('#/still?angle=1');
    session.undo();
    expect(session.get()).toMatchObject({ id: 'moving', params: { speed: 3 } });
  });
});

describe('a bad address', () => {
  test.each([
    ['an unknown exhibit', '#/moon', ['“moon”', 'moving, stepping, still']],
    ['__proto__ for an exhibit', '#/__proto__', ['“__proto__”']],
    ['a script for an exhibit', '#/</script><script>alert(1)</script>', ['There is no exhibit']],
    ['an exhibit with a long name', `#/${'x'.repeat(60_000)}`, ['“xxx']],
    ['one of two megabytes', `#/moving?matrix=${'1,'.repeat(1_000_000)}`, ['1953 KiB', '64 KiB']],
  ])('with %s changes nothing', (_, fragment, names) => {
    const session = newSession();
    session.set({ speed: 3 });
    session.seek(0.4);
    const before = everything(session);
    const problems = session.openAddress(fragment);
    expect(problems.length).toBe(1);
    expectOneSentence(problems[0] as string, ...names);
    expect(everything(session)).toEqual(before);
  });

  test.each([
    ['an unknown parameter', 'nonsense=1', ['“nonsense”']],
    ['__proto__', '__proto__=1', ['“__proto__”']],
    ['constructor', 'constructor=1', ['“constructor”']],
    ['a value out of range', 'speed=1e6', ['Speed', '“1e6”']],
    ['an absurd value', 'speed=1e400', ['Speed', '“1e400”']],
    ['NaN', 'speed=NaN', ['Speed', '“NaN”']],
    ['a value that is empty', 'speed=', ['Speed']],
    ['a key without a value', 'motion', ['Motion']],
    ['a matrix of three', 'matrix=1,2,3', ['Matrix A', '9 or 4']],
    ['a matrix with text in it', 'matrix=1,0,0,</script>', ['Matrix A, row 2, column 2']],
    ['a matrix of 60,000 characters', `matrix=${'1+'.repeat(30_000)}`, ['Matrix A']],
    ['four entries in space', 'dimension=3&matrix=1,0,0,1', ['Matrix A has four entries']],
    ['a broken escape', 'motion=%E0%A4%A', ['Motion', '%E0%A4%A']],
    ['a position that is none', 't=soon', ['A position is a finite number', '“soon”']],
    ['an empty position', 't=', ['A position']],
    ['an infinite position', 't=Infinity', ['A position', '“Infinity”']],
    ['a camera that is none', 'camera=1,2,3', ['The camera']],
    ['a camera with its head through the floor', 'camera=0,9,1,0,0,0', ['The camera']],
    ['a camera at infinity', 'camera=0,1,1,Infinity,0,0', ['The camera']],
  ])('with %s: one sentence, and the rest counts', (_, query, names) => {
    const session = newSession();
    const problems = session.openAddress(
      `#/moving?${query}&speed=2`.replace(/(speed=[^&]*)&speed=2/, '$1'),
    );
    expect(problems.length).toBe(1);
    expectOneSentence(problems[0] as string, ...names);
    expect(session.get().id).toBe('moving');
    expect(session.get().params.speed).toBe(query.startsWith('speed') ? 1 : 2);
    expect(session.camera.value).toBeNull();
  });

  test('several faults, several sentences', () => {
    const problems = newSession().openAddress('#/moving?speed=99&motion=up&t=x&camera=y&z=1');
    expect(problems.length).toBe(5);
    for (const problem of problems) expectOneSentence(problem);
  });

  test('a position outside goes to the nearest', () => {
    const session = newSession();
    expect(session.openAddress('#/moving?t=99')).toEqual([]);
    expect(session.position.value).toBe(1);
  });
});

describe('save and load', () => {
  test('a state comes back, as plain JSON', () => {
    const session = newSession();
    session.open('moving', { matrix: ['1/3', 0, 0, '√2'], speed: 3 });
    session.seek(0.123456789);
    session.setCamera(camera);
    const state = session.save();
    expect(state).toEqual({
      vectorium: 1,
      id: 'moving',
      params: {
        matrix: ['1/3', '0', '0', '0', '√2', '0', '0', '0', '1'],
        dimension: 2,
        speed: 3,
        motion: 'straight',
      },
      position: 0.123456789,
      camera,
    });
    const other = newSession();
    other.load(JSON.parse(JSON.stringify(state)));
    expect(other.save()).toEqual(state);
  });

  test('loading is one undo step, pauses, and sets the camera', () => {
    const session = newSession();
    const state = session.save();
    session.open('still', { angle: 2 });
    session.setCamera(camera);
    session.load(state);
    expect(session.camera.value).toBeNull();
    session.undo();
    expect(session.get()).toMatchObject({ id: 'still', params: { angle: 2 } });
  });

  const good = newSession().save();
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', JSON.stringify(good)],
    ['a list', [good]],
    ['another program’s', { id: 'moving' }],
    ['another version’s', { ...good, vectorium: 2 }],
    ['a state without an id', { ...good, id: undefined }],
    ['an unknown exhibit', { ...good, id: 'moon' }],
    ['a position that is NaN', { ...good, position: Number.NaN }],
    ['a position that is text', { ...good, position: '1' }],
    ['a parameter out of range', { ...good, params: { speed: 99 } }],
    ['an unknown parameter', { ...good, params: { moon: 1 } }],
    ['__proto__ for a parameter', { ...good, params: JSON.parse('{"__proto__": 1}') }],
    ['parameters that are text', { ...good, params: 'speed=1' }],
    ['a camera that is empty', { ...good, camera: {} }],
    ['a camera that is a number', { ...good, camera: 5 }],
    ['a camera that is a text', { ...good, camera: '0,1,1,0,0,0' }],
    ['a camera without a target', { ...good, camera: { azimuth: 0, polar: 1, distance: 1 } }],
    ['a camera looking at NaN', { ...good, camera: { ...camera, target: [0, 0, Number.NaN] } }],
    ['a camera with texts', { ...good, camera: { ...camera, azimuth: '1' } }],
    ['a camera through the floor', { ...good, camera: { ...camera, polar: 7 } }],
  ])('refuses %s, and nothing changes', (_, state) => {
    const session = newSession();
    session.open('stepping', { rate: 0.5 });
    session.seek(7);
    session.setCamera(camera);
    const before = everything(session);
    expectOneSentence(sentenceOf(() => session.load(state)));
    expect(everything(session)).toEqual(before);
  });
});

describe('the camera', () => {
  test('stays through changes of values and undo, and can be put back', () => {
    const session = newSession();
    session.setCamera(camera);
    session.set({ speed: 2 });
    session.undo();
    expect(session.camera.value).toEqual(camera);
    session.setCamera(null);
    expect(session.camera.value).toBeNull();
  });

  test('every restoration is told, even to the same place', () => {
    const session = newSession();
    const before = session.cameraRestored.value;
    session.setCamera(null);
    session.setCamera(null);
    expect(session.cameraRestored.value).toBe(before + 2);
  });
});
