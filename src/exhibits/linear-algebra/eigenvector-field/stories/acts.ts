import { determinant, identity, inverseOf, type Matrix, multiply } from '../../../../math/matrix';
import { type MatrixPath, polarPath, straightPath } from '../../../../math/paths';
import { isDefectiveBlock, isPair } from '../../../../math/spectral';
import type { Analysis } from '../analysis';
import { words } from '../words';
import { inSpace, matrixInSpace, type Story } from './story';
import { chainActors } from './structure';

const says = words.stories;

/** P and J as the acts show them: det P > 0 where a sign is free, so that P⁻¹ only turns and stretches. */
export interface Factors {
  readonly p: readonly number[];
  readonly j: readonly number[];
  readonly pInverse: readonly number[] | null;
}

export function factorsOf({ structure }: Analysis): Factors {
  const { n, p, j, pInverse, blocks } = structure;
  if (!pInverse || determinant(p) > 0) return { p, j, pInverse };
  let at = 0;
  for (const { value, chains } of blocks)
    for (const chain of chains) {
      // A chain may change its sign as a whole; J stays what it is.
      if (value.im === 0 && chain.length % 2 === 1) {
        const first = at;
        const flipped = p.map((x, k) => {
          const column = k % n;
          return column >= first && column < first + chain.length ? -x : x;
        });
        return { p: flipped, j, pInverse: inverseOf(flipped) };
      }
      at += chain.length;
    }
  return { p, j, pInverse };
}

const product = (a: Matrix, b: Matrix, c?: Matrix) =>
  c ? multiply(multiply(a, b), c) : multiply(a, b);

/** A = P D P⁻¹ read from the right: into the eigenvectors' coordinates, along the axes, and back. */
export function actsStory(analysis: Analysis): Story {
  const { n, structure } = analysis;
  const { p, j, pInverse } = factorsOf(analysis);
  const isJordan = structure.blocks.some(isDefectiveBlock);
  const hasPair = structure.blocks.some(isPair);
  const captions = says.acts.captions(
    isJordan || hasPair ? says.acts.columns : says.acts.eigenvectors,
  );
  const marks = (isJordan ? says.acts.jordanNames : says.acts.names).slice(1).map((label, k) => ({
    at: k + 1,
    label,
    tone: 'act' as const,
  }));
  const base = {
    name: 'acts',
    start: 0,
    end: 3,
    initial: 0,
    seconds: 9,
    step: 0.1,
    actors: chainActors(analysis).map((actor, k) => ({
      ...actor,
      vector: inSpace(Array.from({ length: n }, (_, i) => p[i * n + k] ?? 0)),
    })),
    trail: null,
    plane: null,
    marks,
  };
  if (!pInverse) {
    const still = matrixInSpace(identity(n));
    return { ...base, at: () => still, caption: () => says.acts.singular };
  }
  const paths: readonly MatrixPath[] = [
    polarPath(pInverse),
    hasPair ? polarPath(j) : straightPath(j),
    polarPath(p),
  ];
  const moment = (t: number) => {
    if (t <= 1) return paths[0]?.at(t, []) as number[];
    if (t <= 2) return product(paths[1]?.at(t - 1, []) as number[], pInverse);
    return product(paths[2]?.at(t - 2, []) as number[], j, pInverse);
  };
  return {
    ...base,
    at: (t) => matrixInSpace(moment(t)),
    caption(t) {
      const act = t <= 1 ? 0 : t <= 2 ? 1 : 2;
      if (act !== 1) return captions[act] as string;
      if (isJordan) return says.acts.jordan;
      return hasPair ? says.acts.block : (captions[1] as string);
    },
  };
}
