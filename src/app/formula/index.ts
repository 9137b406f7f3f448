/** Lessons: Markdown with TeX and live values. Fetched after the first picture; marked and temml live here. */
import './math.css';

export { Formula } from './formula';
export { type LessonProps, LessonText } from './lesson-text';
