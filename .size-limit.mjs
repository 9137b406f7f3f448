// The size limits, over the files that the build says the first picture needs.
import { firstPictureScripts } from './scripts/lib/first-picture.mjs';

export default [
  {
    name: 'JavaScript for the first picture',
    path: firstPictureScripts(),
    limit: '400 KiB',
    gzip: true,
  },
];
