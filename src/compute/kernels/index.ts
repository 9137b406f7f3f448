/** Every shared job, for the tests that hold each kernel to its float64 twin. */
import type { FillJob, MapJob } from '../job';
import { ballPoints } from './ball-points';
import { pointCloud } from './point-cloud';
import { transformPoints } from './transform-points';
import { unitBall } from './unit-ball';

export const mapJobs: readonly MapJob[] = [ballPoints, transformPoints, unitBall];
export const fillJobs: readonly FillJob[] = [pointCloud];
