import { useMemo } from 'preact/hooks';
import type { Exhibit } from '../../exhibits/contract';
import type { Session } from '../session';
import { lessonValuesOf } from './lesson-values';
import { readLesson } from './markdown';
import { TokenList } from './tokens';

export interface LessonProps {
  readonly exhibit: Exhibit;
  readonly session: Session;
  readonly words: { readonly predict: string; readonly answer: string };
}

/** An exhibit's lesson with its live numbers. */
export function LessonText({ exhibit, session, words }: LessonProps) {
  const tokens = useMemo(() => readLesson(exhibit.lesson), [exhibit]);
  const values = useMemo(() => lessonValuesOf(exhibit, session), [exhibit, session]);
  return (
    <article class="lesson">
      <TokenList tokens={tokens} values={values} words={words} />
    </article>
  );
}
