import { icon } from '../icon';

export const AddIcon = icon(<path d="M10 4.5v11M4.5 10h11" />);
export const EnlargeIcon = icon(
  <path d="M11.5 4.5h4v4M8.5 15.5h-4v-4M15.5 4.5l-5 5M4.5 15.5l5-5" />,
);
export const ShrinkIcon = icon(<path d="M15 9h-4V5M5 11h4v4M11 9l4.5-4.5M9 11l-4.5 4.5" />);
