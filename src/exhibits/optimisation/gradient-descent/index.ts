import { defineExhibit } from '../../contract';
import { charts } from './charts';
import lesson from './lesson.md?raw';
import { lessonValues } from './lesson-values';
import { lists } from './lists';
import { parameters } from './parameters';
import { maps } from './plane';
import { presets } from './presets';
import { readouts } from './readouts';
import { timeline } from './timeline';
import { words } from './words';
import { working } from './working';

/** Races of optimisers down any function. */
export const gradientDescent = defineExhibit({
  id: 'gradient-descent',
  wing: 'optimisation',
  title: words.title,
  summary: words.summary,
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
  // The picture's parts come with the first visit: the first picture of another exhibit does without.
  create: async (context, params) => (await import('./create')).create(context, params),
});
