import { analyse } from './analysis';
import type { Values } from './parameters';
import { pairStory } from './stories/pair';
import { actsStory, powerStory } from './stories/powers';
import type { Story } from './stories/story';
import { chainStory, scalingsStory } from './stories/structure';

let latest: { values: Values; story: Story } | null = null;

function make(values: Values): Story {
  const analysis = analyse(values);
  if (values.subject === 'powers')
    return values.act === 'acts' ? actsStory(analysis) : powerStory(values, analysis);
  if (analysis.plane) return pairStory(values, analysis, analysis.plane);
  return analysis.isDiagonalizable ? scalingsStory(analysis) : chainStory(analysis);
}

/** The story of these values; timeline, picture and captions ask for the same one. */
export function storyOf(values: Values): Story {
  if (latest?.values !== values) latest = { values, story: make(values) };
  return latest.story;
}
