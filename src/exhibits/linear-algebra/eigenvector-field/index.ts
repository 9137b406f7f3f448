import { defineExhibit } from '../../contract';
import { about } from './about';
import { charts } from './charts';
import { create } from './create';
import lesson from './lesson.md?raw';
import { lessonValues } from './lesson-values';
import { timeline } from './motion';
import { parameters } from './parameters';
import { presets } from './presets';
import { readouts } from './readouts';
import { working } from './working';

/** Which directions a matrix keeps, what flows to them, and how they are found. */
export const eigenvectorField = defineExhibit({
  ...about,
  lesson,
  lessonValues,
  params: parameters,
  presets,
  readouts,
  charts,
  working,
  timeline,
  create,
});
