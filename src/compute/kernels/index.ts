/** Every shared job, for the tests that hold each kernel to its float64 twin. */
import type { FillJob, MapJob } from '../job';
import { pointCloud } from './point-cloud';
import { transformPoints } from './transform-points';

export const mapJobs: readonly MapJob[] = [transformPoints];
export const fillJobs: readonly FillJob[] = [pointCloud];
