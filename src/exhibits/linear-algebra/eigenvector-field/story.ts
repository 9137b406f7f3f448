import { keepLatest } from '../../../core/keep-latest';
import { analyse } from './analysis';
import type { Values } from './parameters';
import { actsStory } from './stories/acts';
import { pairStory } from './stories/pair';
import { powerStory } from './stories/powers';
import type { Story } from './stories/story';
import { chainStory, scalingsStory } from './stories/structure';

/** The story of these values; timeline, picture and captions ask for the same one. */
export const storyOf = keepLatest((values: Values): Story => {
  const analysis = analyse(values);
  if (values.subject === 'powers')
    return values.act === 'acts' ? actsStory(analysis) : powerStory(values, analysis);
  if (analysis.plane) return pairStory(values, analysis, analysis.plane);
  return analysis.isDiagonalizable ? scalingsStory(analysis) : chainStory(analysis);
});
