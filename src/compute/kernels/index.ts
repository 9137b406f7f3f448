/** Every shared job, for the tests that hold each kernel to its float64 twin. */
import type { FillJob, MapJob } from '../job';
import { angleField } from './angle-field';
import { ballPoints } from './ball-points';
import { pointCloud } from './point-cloud';
import { rayleighField } from './rayleigh-field';
import { tangentField } from './tangent-field';
import { transformPoints } from './transform-points';
import { unitBall } from './unit-ball';
import { unitFlow } from './unit-flow';

export const mapJobs: readonly MapJob[] = [
  angleField,
  ballPoints,
  rayleighField,
  tangentField,
  transformPoints,
  unitBall,
  unitFlow,
];
export const fillJobs: readonly FillJob[] = [pointCloud];
