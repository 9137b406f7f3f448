import { defineExhibit } from '../../contract';
import { about } from './about';
import { charts } from './charts';
import { create } from './create';
import lesson from './lesson.md?raw';
import { lessonValues } from './lesson-values';
import { lists } from './lists';
import { parameters } from './parameters';
import { presets } from './presets';
import { readouts } from './readouts';
import { timeline } from './timeline';
import { working } from './working';

/** Several equations at once: pictures, elimination, least squares, conditioning, iterations. */
export const linearSystems = defineExhibit({
  ...about,
  lesson,
  lessonValues,
  params: parameters,
  presets,
  readouts,
  timeline,
  charts,
  lists,
  working,
  create,
});
