import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outletOfHost } from '../../server/references/outletDomains';
import { hostOf, readAddress } from '../../server/text/url';
import { canonical } from '../../server/rules/shared/addressesInText';

const check = (typed: string, url: string, archiveUrl?: string): void =>
  assert.deepEqual(readAddress(typed), { url, ...(archiveUrl === undefined ? {} : { archiveUrl }) });

describe('an address', () => {
  it('loses what only says where the reader came from', () => {
    check('https://kestrel.example/mayor?utm_source=chatgpt.com', 'https://kestrel.example/mayor');
    check('https://kestrel.example/a?id=4&fbclid=x&utm_medium=y#part', 'https://kestrel.example/a?id=4#part');
    check('https://kestrel.example/a#:~:text=the%20bridge', 'https://kestrel.example/a');
  });

  it('keeps everything else as typed, except the host', () => {
    check('HTTPS://Kestrel.Example:443/Mayor/?q=A', 'https://kestrel.example/Mayor/?q=A');
  });

  it('is the page’s where it is an archive’s', () => {
    const archived = 'https://web.archive.org/web/20260503085906/http://kestrel.example:80/mayor';
    check(archived, 'http://kestrel.example/mayor', archived);
    const twice = `https://web.archive.org/web/2026id_/https://archive.ph/2026.05.03-010203/https://kestrel.example/`;
    check(twice, 'https://kestrel.example/', twice);
    check('https://archive.ph/AbCdE', 'https://archive.ph/AbCdE', 'https://archive.ph/AbCdE');
  });

  it('is the page’s where it is an AMP cache’s', () => {
    check('https://www.google.com/amp/s/kestrel.example/mayor?utm_source=x', 'https://kestrel.example/mayor');
    check('https://kestrel-example.cdn.ampproject.org/c/s/kestrel.example/mayor', 'https://kestrel.example/mayor');
    check('https://www.google.com/amplifiers/s/a', 'https://www.google.com/amplifiers/s/a');
  });

  it('is compared without AMP', () => {
    for (const typed of ['https://www.kestrel.example/news/amp/1', 'https://amp.kestrel.example/news/1/amp/'])
      assert.equal(canonical(typed), 'kestrel.example/news/1');
    assert.equal(canonical('https://kestrel.example/amps/1'), 'kestrel.example/amps/1');
    for (const copy of [
      '.amp',
      '.amp.html',
      '/amp.html',
      '?amp',
      '?amp=1',
      '?outputType=amp',
      '/?amp=true&utm_source=x',
    ])
      assert.equal(canonical(`https://kestrel.example/news/1${copy}`), 'kestrel.example/news/1', copy);
    assert.equal(canonical('https://kestrel.example/news?amp=5&id=1'), 'kestrel.example/news?amp=5&id=1');
  });

  it('is compared without the archive, however that is written', () => {
    const page = 'https://kestrel.example/news/1';
    for (const archive of [
      'https://web.archive.org/web/2026*/',
      'https://web.archive.org/web/',
      'https://web.archive.org/save/',
      'http://archive.org/wayback/20260503/',
      'https://archive.ph/',
      'https://archive.today/newest/',
      'https://archive.is/o/a1B2c/',
      'https://web.archive.org/web/2026/https://archive.md/20260503085906/',
    ])
      assert.equal(canonical(archive + page), 'kestrel.example/news/1', archive);
    assert.equal(canonical('https://web.archive.org/web/2026/kestrel.example/news/1'), 'kestrel.example/news/1');
  });

  it('is compared by an archive’s own name if that does not show the page', () => {
    assert.equal(canonical('https://archive.is/AbCdE'), canonical('https://archive.today/AbCdE'));
    assert.notEqual(canonical('https://archive.is/AbCdE'), canonical('https://archive.is/AbCdF'));
    assert.equal(canonical('https://perma.cc/AB12-CD34?type=image'), canonical('https://perma.cc/AB12-CD34'));
    assert.notEqual(canonical('https://perma.cc/AB12-CD34'), canonical('https://perma.cc/AB12-CD35'));
  });

  it('gives the outlet if its host is known', () => {
    assert.equal(outletOfHost(hostOf('https://news.bbc.co.uk/1/hi')), 'BBC');
    assert.equal(outletOfHost(hostOf('https://www.lemonde.fr/a')), 'Le Monde');
    assert.equal(outletOfHost(hostOf('https://kestrel.example/')), undefined);
    assert.equal(outletOfHost(hostOf('notbbc.co.uk')), undefined);
  });

  it('is read whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (rest) => readAddress(`https://${rest}`).url.length > 0));
  });
});
