/** Several exhibits beside each other: what they share, what is their own, and how it is told and kept. */
import { describe, expect, test } from 'vitest';
import { Session } from '../../../../src/app/session';
import { Shelf } from '../../../../src/app/shelf';
import { expectOneSentence, hostileInputs } from '../../core/helpers';
import { changing, moving, sentenceOf, stepping, still } from './exhibits';

const swap = [0, 1, 0, 1, 0, 0, 0, 0, 1];
const plane = [2, 1, 1, 2];

const asLens = (exhibit: typeof moving) => ({ ...exhibit, lens: true });
const all = [asLens(moving), asLens(stepping), still, asLens(changing)];

function newSession(): Session {
  return new Session(Shelf.of(all), all[0] as typeof moving);
}

function opened(patch: Record<string, unknown> = {}): Session {
  const session = newSession();
  session.open('lenses', { of: ['moving', 'stepping'], ...patch });
  return session;
}

const valuesOf = (session: Session, id: string) => session.lensOf(id).values.value;
const cellsOf = (session: Session, id: string) =>
  (valuesOf(session, id).matrix as { values: number[] }).values;
const ids = (session: Session) => session.lenses.value.map(({ exhibit }) => exhibit.id);

describe('opening lenses', () => {
  test('gives shared parameters to all and others to the one they name', () => {
    const session = opened({ matrix: swap, 'moving.speed': 4, 'stepping.rate': 0.5 });
    expect(session.get()).toEqual({
      id: 'lenses',
      params: {
        of: ['moving', 'stepping'],
        matrix: swap,
        dimension: 3,
        'moving.speed': 4,
        'moving.motion': 'straight',
        'stepping.rate': 0.5,
      },
      position: 1,
    });
    expect(cellsOf(session, 'stepping')).toEqual(swap);
  });

  test('four entries mean the plane, for all', () => {
    const session = opened({ matrix: plane });
    expect([
      valuesOf(session, 'moving').dimension,
      valuesOf(session, 'stepping').dimension,
    ]).toEqual([2, 2]);
  });

  test('without a list takes all that may stand there, in the order of the curriculum', () => {
    const session = newSession();
    session.open('lenses');
    expect(ids(session)).toEqual(['moving', 'stepping', 'changing']);
  });

  test('takes its list as an address has it, too', () => {
    const session = newSession();
    session.open('lenses', { of: 'stepping,moving' });
    expect(ids(session)).toEqual(['stepping', 'moving']);
  });

  test.each([
    [{ of: ['moving'] }, 'two to four'],
    [{ of: ['moving', 'still'] }, '“still” cannot be a lens; there is moving, stepping, changing'],
    [{ of: ['moving', 'stepping', 'changing', 'moving', 'stepping'] }, 'not 5'],
    [{ of: ['moving', 'moving'] }, 'twice'],
    [{ of: 'moving,still' }, '“still”'],
    [{ of: { 0: 'moving', 1: 'stepping' } }, 'two to four'],
    [{ of: ['moving', 'stepping'], speed: 3 }, 'moving.speed'],
    [{ of: ['moving', 'stepping'], 'changing.rows': 3 }, 'no parameter of moving, stepping'],
    [{ of: ['moving', 'stepping'], matrix: [1, 2] }, 'Matrix A'],
    [{ of: ['moving', 'stepping'], focus: 'changing' }, 'no lens'],
  ])('%o is refused in a sentence, and nothing changes', (patch, part) => {
    const session = newSession();
    const before = session.save();
    const sentence = sentenceOf(() => session.open('lenses', patch));
    expectOneSentence(sentence);
    expect(sentence).toContain(part);
    expect(session.save()).toEqual(before);
  });

  test('whatever the list is, it is taken or refused in a sentence', () => {
    for (const of of hostileInputs.filter((input) => input !== undefined)) {
      const session = newSession();
      expectOneSentence(sentenceOf(() => session.open('lenses', { of })));
      expect(session.isSeveral).toBe(false);
    }
  });
});

describe('one matrix', () => {
  test('set in one lens, it is set in all, as one step to undo', () => {
    const session = opened();
    session.set({ matrix: swap }, null, 'stepping');
    expect(cellsOf(session, 'moving')).toEqual(swap);
    session.undo();
    expect([cellsOf(session, 'moving'), cellsOf(session, 'stepping')]).toEqual([
      [1, 0, 0, 0, 1, 0, 0, 0, 1],
      [1, 0, 0, 0, 1, 0, 0, 0, 1],
    ]);
    expect(session.isSeveral).toBe(true);
  });

  test('dragged in one lens, it moves in all, with one step to undo for the whole drag', () => {
    const session = opened();
    const gesture = session.gesture('stepping');
    for (const a of [2, 3, 4]) {
      gesture.set({ matrix: [a, 0, 0, 0, 1, 0, 0, 0, 1] });
      expect(cellsOf(session, 'moving')[0]).toBe(a);
    }
    gesture.finish();
    session.undo();
    expect(cellsOf(session, 'moving')[0]).toBe(1);
  });

  test('what changes nothing is no step to undo', () => {
    const session = opened();
    session.set({ matrix: swap });
    session.setNamed({});
    session.setNamed({ matrix: swap });
    session.arrange(['moving', 'stepping']);
    session.undo();
    expect(cellsOf(session, 'moving')).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  test('stays when one lens is left alone', () => {
    const session = opened({ matrix: swap });
    session.arrange(['stepping']);
    expect([session.exhibit.value.id, session.isSeveral]).toEqual(['stepping', false]);
    expect(cellsOf(session, 'stepping')).toEqual(swap);
  });

  test('a lens that joins takes it over', () => {
    const session = opened({ matrix: swap });
    session.open('moving', { matrix: plane });
    session.undo();
    session.arrange(['stepping', 'moving']);
    expect(ids(session)).toEqual(['stepping', 'moving']);
    expect(cellsOf(session, 'moving')).toEqual(swap);
  });

  test('a preset of the focused lens is a preset for all', () => {
    const session = opened({ 'stepping.rate': 0.7 });
    session.applyPreset('half-way');
    expect(session.isSeveral).toBe(true);
    expect(cellsOf(session, 'stepping')).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1]);
    expect(valuesOf(session, 'stepping').rate).toBe(0.7);
    expect(session.position.value).toBe(0.5);
  });
});

describe('the focus', () => {
  test('decides what values, time and controls speak of', () => {
    const session = opened();
    expect(session.exhibit.value.id).toBe('moving');
    session.focus('stepping');
    session.seek(12);
    session.set({ rate: 0.9 });
    expect([session.exhibit.value.id, session.position.value]).toEqual(['stepping', 12]);
    session.focus('moving');
    expect(session.position.value).toBe(1);
  });

  test('seek and step may name another lens', () => {
    const session = opened();
    session.seek(30, 'stepping');
    session.step(2, 'stepping');
    expect([session.lensOf('stepping').position.value, session.position.value]).toEqual([32, 1]);
    expect(() => session.seek(1, 'still')).toThrow('no lens “still” open');
  });

  test('what plays goes on while another is in focus, by the same clock', () => {
    const session = opened();
    session.seek(0.25);
    session.play();
    session.focus('stepping');
    session.pass(1);
    expect([session.lensOf('moving').position.value, session.position.value]).toEqual([0.5, 0]);
    session.play();
    session.pass(1);
    expect([session.lensOf('moving').position.value, session.position.value]).toEqual([0.75, 10]);
  });
});

describe('kept and told', () => {
  const rich = () => {
    const session = opened({ matrix: ['1/3', 0, 0, 1], 'moving.motion': 'polar' });
    session.seek(0.5, 'moving');
    session.seek(7, 'stepping');
    session.focus('stepping');
    session.setCamera({ azimuth: 1, polar: 1, distance: 5, target: [0, 0, 0] });
    session.enlarged.value = true;
    return session;
  };

  test('an address restores everything', () => {
    const session = rich();
    const address = session.address();
    expect(address).toMatch(/^#\/lenses\?of=moving,stepping&/);
    const other = newSession();
    expect(other.openAddress(address, true)).toEqual([]);
    expect(other.save()).toEqual(session.save());
    expect(other.address()).toBe(address);
  });

  test('a saved state restores everything, through JSON', () => {
    const session = rich();
    const state = JSON.parse(JSON.stringify(session.save()));
    const other = newSession();
    other.load(state);
    expect(other.save()).toEqual(session.save());
  });

  test('what an address has wrong is told once, and the rest counts', () => {
    const session = newSession();
    const problems = session.openAddress(
      '#/lenses?of=moving,stepping&matrix=1,x,0,1&moving.speed=3&speed=1&focus=still&stepping.t=oops',
    );
    expect(problems).toHaveLength(4);
    for (const problem of problems) expectOneSentence(problem);
    expect([ids(session), valuesOf(session, 'moving').speed]).toEqual([['moving', 'stepping'], 3]);
  });

  test('lenses that do not exist give way to those that do', () => {
    const session = newSession();
    const problems = session.openAddress('#/lenses?of=moving,nowhere');
    expect(problems).toHaveLength(1);
    expect(ids(session)).toEqual(['moving', 'stepping', 'changing']);
  });

  test('where fewer than two could be lenses, there are none', () => {
    const session = new Session(Shelf.of([moving, still]), moving);
    expect(() => session.open('lenses')).toThrow('no exhibit “lenses”');
    expect(session.openAddress('#/lenses')).toHaveLength(1);
  });
});

describe('arranging', () => {
  test('sets by name what of, in which order, and undoes it', () => {
    const session = opened({ 'moving.speed': 4 });
    session.setNamed({ of: ['changing', 'moving'], 'changing.rows': 6 });
    expect([ids(session), valuesOf(session, 'moving').speed]).toEqual([['changing', 'moving'], 4]);
    session.undo();
    expect(ids(session)).toEqual(['moving', 'stepping']);
  });
});

describe('setting by name', () => {
  test('turns to a lens and enlarges it, which is nothing to undo', () => {
    const session = opened();
    session.setNamed({ 'moving.speed': 2 });
    session.setNamed({ focus: 'stepping', enlarged: true });
    expect([session.lens.value.exhibit.id, session.enlarged.value]).toEqual(['stepping', true]);
    session.setNamed({ 'stepping.rate': 0.3 });
    session.undo();
    expect([session.lens.value.exhibit.id, session.enlarged.value]).toEqual(['stepping', true]);
    session.setNamed({ enlarged: false });
    expect(session.enlarged.value).toBe(false);
    session.undo();
    expect(valuesOf(session, 'moving').speed).toBe(1);
  });

  test('refuses to turn to what is not open, and nothing changes', () => {
    const session = opened();
    const state = session.save();
    const sentence = sentenceOf(() => session.setNamed({ focus: 'changing', 'moving.speed': 2 }));
    expectOneSentence(sentence);
    expect(sentence).toContain('changing');
    expect(session.save()).toEqual(state);
  });
});

describe('presets of all lenses', () => {
  const swapped = {
    id: 'swapped',
    title: 'Swapped',
    sentence: '',
    look: { moving: 'Look.', stepping: 'Look.' },
    params: { matrix: [0, 1, 0, 1, 0, 0, 0, 0, 1], dimension: 2, 'moving.motion': 'polar' },
    positions: { moving: 0.25 },
  } as const;

  async function withPresets(of = ['stepping', 'moving']): Promise<Session> {
    const listed = all.map((exhibit) => ({ ...exhibit, load: async () => exhibit }));
    const session = new Session(new Shelf(listed, all, async () => [swapped]), all[0] as never);
    await session.shelf.bring(...of);
    session.open('lenses', { of, 'stepping.rate': 0.5 });
    if (of.includes('moving')) session.set({ speed: 4 }, null, 'moving');
    return session;
  }

  test('bring all that are open there, from their defaults, as one undo step', async () => {
    const session = await withPresets();
    session.seek(7, 'stepping');
    session.focus('moving');
    session.enlarged.value = true;
    session.applyPreset('swapped');
    expect(session.get().params).toEqual({
      of: ['stepping', 'moving'],
      matrix: swap,
      dimension: 2,
      'stepping.rate': 0.1,
      'moving.speed': 1,
      'moving.motion': 'polar',
    });
    expect(session.lensOf('moving').position.value).toBe(0.25);
    expect(session.lensOf('stepping').position.value).toBe(0);
    expect([session.lens.value.exhibit.id, session.enlarged.value]).toEqual(['moving', true]);
    session.undo();
    expect(session.get().params).toMatchObject({ 'moving.speed': 4, 'stepping.rate': 0.5 });
  });

  test('say nothing of lenses that are closed, and nothing to an exhibit alone', async () => {
    const session = await withPresets(['stepping', 'changing']);
    session.applyPreset('swapped');
    expect(session.get().params).toMatchObject({ matrix: swap, dimension: 2 });
    session.open('stepping');
    expect(() => session.applyPreset('swapped')).toThrow('no preset “swapped”');
  });

  test('come with the second exhibit, and until then something is awaited', async () => {
    const listed = all.map((exhibit) => ({ ...exhibit, load: async () => exhibit }));
    const shelf = new Shelf(listed, all, async () => [swapped]);
    expect([shelf.awaits(['moving']), shelf.awaits(['moving', 'stepping'])]).toEqual([false, true]);
    await shelf.bring('moving', 'stepping');
    expect([shelf.awaits(['moving', 'stepping']), shelf.lensPresets]).toEqual([false, [swapped]]);
  });

  test('leave the presets of the focused exhibit to be chosen', async () => {
    const session = await withPresets();
    session.focus('moving');
    session.applyPreset('fast');
    expect(valuesOf(session, 'moving').speed).toBe(9);
  });
});
