import { expect, test } from 'vitest';
import {
  affiliationsOf,
  eventsOf,
  groupsOf,
  reportedNames,
  sourcesOf,
} from '../../../src/data/catalogue/sites.ts';
import { claimantsOf } from '../../../src/data/catalogue/sites.ts';
import { site, smallCatalogue as c } from '../../fixtures/small.ts';

test('a site belongs to the groups that sources tie to it, each once', () => {
  expect(groupsOf(c, site('beta'))).toEqual(['red']);
  expect(groupsOf(c, site('gamma'))).toEqual(['red', 'blue']);
});

test('a source’s “no group” is not a group', () => {
  expect(groupsOf(c, site('delta'))).toEqual([]);
});

test('only the place of an attack has claimants', () => {
  expect(claimantsOf(c, site('alpha'))).toEqual(['green']);
  expect(claimantsOf(c, site('beta'))).toEqual([]);
});

test('a site is found under its groups and its claimants', () => {
  expect(affiliationsOf(c, site('alpha'))).toEqual(['green']);
  expect(affiliationsOf(c, site('gamma'))).toEqual(['red', 'blue']);
});

test('events and sources are given once each, in the order of the statements', () => {
  expect(eventsOf(c, site('gamma'))).toEqual(['night']);
  expect(sourcesOf(c, site('beta'))).toEqual(['morning', 'evening', 'weekly']);
});

test('reported names are the spellings as printed, each once', () => {
  expect(reportedNames(c, site('beta'))).toEqual(['Beta Camp', 'Bheta']);
});
