import { icon } from '../icon';

export const UndoIcon = icon(<path d="M7.5 4 4 7.5 7.5 11M4.4 7.5h7.1a4.3 4.3 0 0 1 0 8.6H8" />);
export const RedoIcon = icon(
  <path d="M12.5 4 16 7.5 12.5 11M15.6 7.5H8.5a4.3 4.3 0 0 0 0 8.6H12" />,
);
export const ResetIcon = icon(<path d="M4.6 4.2v3.9h3.9M4.9 8A6 6 0 1 1 4 11.2" />);
export const HelpIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.8" />
    <path d="M8 8.1a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4" />
    <circle class="icon-solid" cx="10" cy="13.6" r=".9" />
  </>,
);
export const DarkIcon = icon(<path d="M16.2 11.9A6.6 6.6 0 0 1 8.1 3.8a6.6 6.6 0 1 0 8.1 8.1Z" />);
export const LightIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.3" />
    <path d="M10 2.4v1.8M10 15.8v1.8M2.4 10h1.8M15.8 10h1.8M4.6 4.6l1.3 1.3M14.1 14.1l1.3 1.3M15.4 4.6l-1.3 1.3M5.9 14.1l-1.3 1.3" />
  </>,
);
export const ProjectorIcon = icon(
  <>
    <rect x="2.6" y="6.2" width="14.8" height="7.6" rx="2" />
    <circle cx="13" cy="10" r="1.9" />
    <path d="M5.4 9h2.8M5.4 16.2v-2.4M14.6 16.2v-2.4" />
  </>,
);
export const ShareIcon = icon(
  <path d="M8.3 11.7a3.2 3.2 0 0 0 4.5 0l2.7-2.7a3.2 3.2 0 0 0-4.5-4.5L9.9 5.6M11.7 8.3a3.2 3.2 0 0 0-4.5 0L4.5 11a3.2 3.2 0 0 0 4.5 4.5l1.1-1.1" />,
);
export const SnapshotIcon = icon(
  <>
    <path d="M7.2 5.2 8 3.8h4l.8 1.4h2.4a1.8 1.8 0 0 1 1.8 1.8v7a1.8 1.8 0 0 1-1.8 1.8H4.8A1.8 1.8 0 0 1 3 14V7a1.8 1.8 0 0 1 1.8-1.8Z" />
    <circle cx="10" cy="10.3" r="2.8" />
  </>,
);
export const MoreIcon = icon(
  <>
    <circle class="icon-solid" cx="10" cy="4.6" r="1.5" />
    <circle class="icon-solid" cx="10" cy="10" r="1.5" />
    <circle class="icon-solid" cx="10" cy="15.4" r="1.5" />
  </>,
);
export const ChevronDown = icon(<path d="m5.5 8 4.5 4.5L14.5 8" />);
export const ChevronLeft = icon(<path d="m12 5.5-4.5 4.5 4.5 4.5" />);
export const ChevronRight = icon(<path d="M8 5.5 12.5 10 8 14.5" />);
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5" />
    <path d="m12.8 12.8 3.7 3.7" />
  </>,
);
export const CheckIcon = icon(<path d="m4.5 10.5 3.6 3.6 7.4-8.2" />);
/** The triangle's centroid, not its box, stands in the middle of the field. */
export const PlayIcon = icon(
  <path
    class="icon-solid"
    d="M7.1 4.9v10.2c0 .7.8 1.1 1.4.8l8-5.1a.95.95 0 0 0 0-1.6l-8-5.1c-.6-.3-1.4.1-1.4.8Z"
  />,
);
export const PauseIcon = icon(
  <>
    <rect class="icon-solid" x="5.4" y="4.4" width="3.2" height="11.2" rx="1" />
    <rect class="icon-solid" x="11.4" y="4.4" width="3.2" height="11.2" rx="1" />
  </>,
);
export const StepForwardIcon = icon(
  <>
    <path
      class="icon-solid"
      d="M4.6 5.4v9.2c0 .6.6.9 1.1.6l6.7-4.6a.75.75 0 0 0 0-1.2L5.7 4.8c-.5-.3-1.1 0-1.1.6Z"
    />
    <rect class="icon-solid" x="13.4" y="4.7" width="2.2" height="10.6" rx=".8" />
  </>,
);
export const StepBackIcon = icon(
  <>
    <path
      class="icon-solid"
      d="M15.4 5.4v9.2c0 .6-.6.9-1.1.6l-6.7-4.6a.75.75 0 0 1 0-1.2l6.7-4.6c.5-.3 1.1 0 1.1.6Z"
    />
    <rect class="icon-solid" x="4.4" y="4.7" width="2.2" height="10.6" rx=".8" />
  </>,
);

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M5 27 15.2 8.6M27 27 16.8 8.6" />
      <circle cx="16" cy="5.4" r="2.6" />
    </svg>
  );
}
