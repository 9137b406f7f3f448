import { defineExhibit } from '../../contract';
import { about } from './about';
import { charts } from './charts';
import { create } from './create';
import lesson from './lesson.md?raw';
import { lessonValues } from './lesson-values';
import { lists } from './lists';
import { parameters } from './parameters';
import { maps } from './plane';
import { presets } from './presets';
import { readouts } from './readouts';
import { timeline } from './timeline';
import { working } from './working';

/** Races of optimisers down any function. */
export const gradientDescent = defineExhibit({
  ...about,
  lesson,
  lessonValues,
  params: parameters,
  presets,
  readouts,
  charts,
  maps,
  working,
  lists,
  timeline,
  create,
});
