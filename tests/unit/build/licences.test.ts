import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceTexts } from '../../../build/licences';

test('every run-time dependency ships its licence', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const texts = licenceTexts();
  const names = Object.keys(dependencies);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(texts).toContain(`${name} ${dependencies[name]}\n`);
  // What a dependency brings along is in the page as well.
  for (const name of ['acorn', '@preact/signals-core', 'd3-interpolate'])
    expect(texts).toContain(`\n${name} `);
  expect(texts).not.toContain('vitest');
  expect(texts).toContain('SIL Open Font License');
  expect(texts).toContain('Permission is hereby granted, free of charge');
});
