import { defineExhibit } from '../../contract';
import { create } from './create';
import lesson from './lesson.md?raw';
import { lessonValues } from './lesson-values';
import { timeline } from './motion';
import { parameters } from './parameters';
import { presets } from './presets';
import { readouts } from './readouts';
import { words } from './words';

/** What a matrix does to space. */
export const linearTransformation = defineExhibit({
  id: 'linear-transformation',
  wing: 'linear-algebra',
  title: words.title,
  summary: words.summary,
  lesson,
  lessonValues,
  params: parameters,
  presets,
  readouts,
  timeline,
  create,
});
