import { defineExhibit } from '../../contract';
import { about } from './about';
import { charts } from './charts';
import { create } from './create';
import lesson from './lesson.md?raw';
import { lessonValues } from './lesson-values';
import { parameters } from './parameters';
import { maps } from './plane';
import { presets } from './presets';
import { readouts } from './readouts';
import { timeline } from './timeline';
import { working } from './working';

/** What a matrix does when it is let run: in time, in steps, and what nonlinear fields make of it. */
export const dynamics = defineExhibit({
  ...about,
  lesson,
  lessonValues,
  params: parameters,
  presets,
  readouts,
  charts,
  maps,
  working,
  timeline,
  create,
});
