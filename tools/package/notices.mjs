// The licences of all packages whose code is in the bundles, as these licences require.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A shorter file only names a licence and is not its text. In characters. */
const SHORTEST = 400;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * Packages that name their licence and author in package.json, but have no file with its text, in npm or in their
 * repository.
 */
const WITHOUT_FILE = {
  '@citation-js/date': `The MIT License (MIT)\n\nCopyright (c) Lars Willighagen\n\n${MIT}`,
  '@citation-js/name': `The MIT License (MIT)\n\nCopyright (c) Lars Willighagen\n\n${MIT}`,
};

/** @param files paths of all files in the bundles. */
export function noticesOf(files) {
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort().map(noticeOf).join('\n\n');
}

/** Fails if a package's licence has no text: without it, we may not ship its code. */
export function noticeOf(folder) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : WITHOUT_FILE[name];
  if (text === undefined || text.length < SHORTEST)
    throw new Error(
      `${name} ${version} has no licence text. Add it to tools/package/notices.mjs, as its authors publish it.`,
    );
  return `${name} ${version}\n${'-'.repeat(72)}\n${text}\n`;
}
