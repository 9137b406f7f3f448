import { defineExhibit } from '../../contract';
import { about } from './about';
import { create } from './create';
import lesson from './lesson.md?raw';
import { lessonValues } from './lesson-values';
import { timeline } from './motion';
import { parameters } from './parameters';
import { presets } from './presets';
import { readouts } from './readouts';

/** What a matrix does to space. */
export const linearTransformation = defineExhibit({
  ...about,
  lesson,
  lessonValues,
  params: parameters,
  presets,
  readouts,
  timeline,
  create,
});
