import { formatNumber } from '../../../../math/format';
import { identity, multiply } from '../../../../math/matrix';
import { straightPath } from '../../../../math/paths';
import { isDefectiveBlock, isPair, type SpectralBlock } from '../../../../math/spectral';
import { type Analysis, digitsOf } from '../analysis';
import { words } from '../words';
import { type Actor, inSpace, matrixInSpace, type Story } from './story';

const says = words.stories;

/** The columns of P as actors v₁, v₂, v₃; the first of each chain keeps its line, those of a pair do not. */
export function chainActors({ structure }: Analysis): Actor[] {
  return structure.blocks
    .flatMap((block) =>
      block.chains.flatMap((chain) =>
        chain.map((vector, level) => ({ vector, isEigenvector: level === 0 && !isPair(block) })),
      ),
    )
    .map(({ vector, isEigenvector }, k) => ({
      vector: inSpace(vector),
      name: `*v*_${k + 1}`,
      isEigenvector,
    }));
}

/** A = Σ λ v wᵀ: one stretch after another, each along one eigenvector, all others kept. */
export function scalingsStory(analysis: Analysis): Story {
  const { n, structure, isSymmetric, eigenspaces } = analysis;
  const { p, pInverse, blocks } = structure;
  const values = blocks.flatMap(({ value, chains }) => chains.map(() => value.re));
  const act = (t: number) => Math.min(n, Math.floor(t) + 1);
  const digits = digitsOf(analysis, 3);
  const isRepeated = eigenspaces.some(({ geometric }) => geometric > 1);
  const about = isRepeated
    ? says.scalings.repeated
    : isSymmetric
      ? says.scalings.orthogonal
      : says.scalings.oblique;
  return {
    name: 'scalings',
    start: 0,
    end: n,
    initial: 0,
    seconds: 3 * n,
    step: 0.1,
    at(t) {
      const stretches = identity(n);
      values.forEach((lambda, k) => {
        const share = Math.min(1, Math.max(0, t - k));
        stretches[k * (n + 1)] = 1 + share * (lambda - 1);
      });
      return matrixInSpace(pInverse ? multiply(multiply(p, stretches), pInverse) : identity(n));
    },
    actors: chainActors(analysis),
    trail: null,
    plane: null,
    marks: Array.from({ length: n - 1 }, (_, k) => ({
      at: k + 1,
      label: says.scalings
        .act(k + 2)
        .replaceAll('*', '')
        .replace('_', ''),
      tone: 'act' as const,
    })),
    caption: (t) =>
      `${says.scalings.caption(act(t), formatNumber(values[act(t) - 1] ?? 0, digits))} · ${about}`,
  };
}

/** The Jordan chain of a defective A, with the place of its first vector among the columns of P. */
export function defectiveChain({ structure }: Analysis): {
  readonly block: SpectralBlock;
  readonly chain: readonly (readonly number[])[];
  readonly first: number;
} | null {
  let first = 0;
  for (const block of structure.blocks)
    for (const chain of block.chains) {
      // Up to n = 3 there is room for one only.
      if (isDefectiveBlock(block) && chain.length > 1) return { block, chain, first };
      first += chain.length;
    }
  return null;
}

function chainCaption(analysis: Analysis): string {
  const { first = 0, chain = [] } = defectiveChain(analysis) ?? {};
  const name = (k: number) => `v${'₁₂₃'[k]}`;
  const kept = chainActors(analysis).flatMap(({ isEigenvector }, k) =>
    isEigenvector ? [name(k)] : [],
  );
  const moved = chain.slice(1).map((_, k) => says.chain.gets(name(first + k + 1), name(first + k)));
  return `${says.chain.keeps(kept)}; ${moved.join(', ')}`;
}

/** A defective A: the whole motion from I to A, on the chain's vectors. */
export function chainStory(analysis: Analysis): Story {
  const path = straightPath(analysis.a);
  const caption = chainCaption(analysis);
  return {
    name: 'chain',
    start: 0,
    end: 1,
    initial: 0,
    seconds: 5,
    step: 0.05,
    at: (t) => matrixInSpace(path.at(t, [])),
    actors: chainActors(analysis),
    trail: null,
    plane: null,
    marks: [],
    caption: () => caption,
  };
}
