/** What the GPU tests may use: built for production, and imported by them as `@built`. */
export type { DataTexture, OwnedDataTexture } from '../../src/compute/data-texture.ts';
export { MapKernels } from '../../src/compute/descent/descent-kernels.ts';
export {
  DescentMap,
  linearAxis,
  logarithmicAxis,
} from '../../src/compute/descent/descent-map.ts';
export {
  cellCentres,
  Descents,
  type DescentsOptions,
  onePoint,
  type StartGrid,
} from '../../src/compute/descent/descents.ts';
export { destinations, divergedMark, statuses } from '../../src/compute/descent/kernels.ts';
export { type MinimaTexture, minimaTexture } from '../../src/compute/descent/minima-texture.ts';
export { Swarm, swarmSize } from '../../src/compute/descent/swarm.ts';
export {
  type SwarmOptimiser,
  type SwarmSettings,
  swarmOptimisers,
} from '../../src/compute/descent/update-rules.ts';
export { Engine } from '../../src/compute/engine.ts';
export { fieldText } from '../../src/compute/flow/field-text.ts';
export { goneMark } from '../../src/compute/flow/kernels.ts';
export { type FlowOptions, FlowParticles } from '../../src/compute/flow/particles.ts';
export { functionText } from '../../src/compute/function-text.ts';
export { GPU as GpuJs } from '../../src/compute/gpu-js.ts';
export { GpuKernel } from '../../src/compute/gpu-kernel.ts';
export type { MapJob } from '../../src/compute/job.ts';
export { fillJobs, mapJobs } from '../../src/compute/kernels/index.ts';
export { pointCloud } from '../../src/compute/kernels/point-cloud.ts';
export { type Entries, transformPoints } from '../../src/compute/kernels/transform-points.ts';
export type { LaneRequest } from '../../src/compute/lanes.ts';
export { type GpuObjects, Ledger } from '../../src/compute/ledger.ts';
export { latticeOver, type SurfaceGrid, SurfaceKernels } from '../../src/compute/surface.ts';
export { SteppedClock } from '../../src/core/clock.ts';
export { acceptAll, defaultsOf } from '../../src/core/parameter/index.ts';
export { createRandom, type Random } from '../../src/core/random.ts';
export { Scope } from '../../src/core/scope.ts';
export { linearTransformation } from '../../src/exhibits/linear-algebra/linear-transformation/index.ts';
export { objectiveOf } from '../../src/math/descent/objective.ts';
export { optimiserById } from '../../src/math/descent/optimisers/index.ts';
export { completeSettings } from '../../src/math/descent/settings.ts';
export {
  type CompiledFunction,
  compileFunction,
  kernelText,
} from '../../src/math/expression/index.ts';
export { OPERATIONS } from '../../src/math/expression/operations.ts';
export { partsOf } from '../../src/math/expression/tape.ts';
export type { Term } from '../../src/math/expression/term.ts';
export { flowTo } from '../../src/math/flow/runge-kutta.ts';
export { componentsOf, systems } from '../../src/math/flow/systems.ts';
export { vectorField } from '../../src/math/flow/vector-field.ts';
export { ArrowField } from '../../src/stage/arrow-field.ts';
export { Balls } from '../../src/stage/balls.ts';
export { ColourMap, colourAt } from '../../src/stage/colour-map.ts';
export { ExternalData } from '../../src/stage/external-data.ts';
export { createContext } from '../../src/stage/gl-context.ts';
export { GraphAxes } from '../../src/stage/graph-axes.ts';
export { GraphMap } from '../../src/stage/graph-map.ts';
export { pickGraph } from '../../src/stage/graph-picking.ts';
export { GraphSurface } from '../../src/stage/graph-surface.ts';
export { GraphSwarm } from '../../src/stage/graph-swarm.ts';
export { Stage } from '../../src/stage/stage.ts';
export { themeFrom } from '../../src/stage/theme.ts';
export { Trail } from '../../src/stage/trail.ts';
export type { View } from '../../src/stage/view.ts';
export { brokenShader, type DrawnThing, drawnThings } from './drawn-things.ts';
export { dataTexture, GraphProbe } from './graph-things.ts';
export { Probe, readStrip, stripHeight, stripWidth } from './probe.ts';
