import { expect, test } from 'vitest';
import { chromiumPlaces } from './find-chromium.ts';

test('the one that is named goes first', () => {
  expect(chromiumPlaces({ PONT_CHROMIUM: '/opt/chrome' })[0]).toBe('/opt/chrome');
  expect(chromiumPlaces({})[0]).toBe('/usr/bin/chromium');
});

test('on Windows the folders of programs are looked into', () => {
  expect(chromiumPlaces({ PROGRAMFILES: '/c/programs' })).toContain('/c/programs/Google/Chrome/Application/chrome.exe');
});
