import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCamera, encodeCamera } from '../../../../src/app/camera-address';
import '../../core/helpers';

test('azimuth, polar, distance, target', () => {
  const camera = { azimuth: -0.5, polar: 1.25, distance: 2, target: [1, 0, -3] } as const;
  expect(encodeCamera(camera)).toBe('-0.5,1.25,2,1,0,-3');
  expect(decodeCamera('-0.5,1.25,2,1,0,-3')).toEqual(camera);
});

test('any camera comes back to four decimals', () => {
  const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const cameras = fc.record({
    azimuth: within(-7, 7),
    polar: within(0, Math.PI),
    distance: within(0.01, 100),
    target: fc.tuple(within(-50, 50), within(-50, 50), within(-50, 50)),
  });
  fc.assert(
    fc.property(cameras, (camera) => {
      const back = decodeCamera(encodeCamera(camera));
      expect(back).not.toBeNull();
      const numbers = (c: typeof camera) => [c.azimuth, c.polar, c.distance, ...c.target];
      numbers(back as typeof camera).forEach((x, k) => {
        expect(Math.abs(x - (numbers(camera)[k] as number))).toBeLessThanOrEqual(0.5001e-4);
      });
      expect(encodeCamera(back as typeof camera)).toBe(encodeCamera(camera));
    }),
  );
});

test.each([
  '',
  '1',
  '1,2,3,4,5',
  '1,1,1,1,1,1,1',
  '1,1,1,1,1,',
  '1,1,1,1,1,x',
  '1,1,NaN,1,1,1',
  '0,-0.1,1,0,0,0',
  '0,3.2,1,0,0,0',
  '0,1,0,0,0,0',
  '0,1,-1,0,0,0',
  '0,1,1,1e5,0,0',
  'Infinity,1,1,0,0,0',
])('%j is no camera', (text) => {
  expect(decodeCamera(text)).toBeNull();
});
