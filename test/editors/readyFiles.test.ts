import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { name, version } from '../../package.json';
import { isInstalled } from './editor';

const fileOf = (path: string): string => join(__dirname, '../../tools/editors', path);

describe('files for other editors’ registries', () => {
  it('name the npm package and its program in this version', () => {
    const made = parse(readFileSync(fileOf('mason/package.yaml'), 'utf8')) as Record<string, unknown>;
    assert.equal(made.name, name);
    assert.deepEqual(made.source, { id: `pkg:npm/${name}@${version}` });
    assert.deepEqual(made.bin, { [name]: `npm:${name}` });
  });

  (isInstalled('nvim') ? it : it.skip)('are loaded by Neovim', () => {
    const script = `io.stdout:write(vim.fn.json_encode(dofile('${fileOf('nvim-lspconfig/lsp/attribution_lint.lua')}')))`;
    const printed = execFileSync('nvim', ['--headless', '-u', 'NONE', '-c', `lua ${script}`, '-c', 'qall!'], {
      encoding: 'utf8',
    });
    const { cmd, filetypes } = JSON.parse(printed) as Record<string, unknown>;
    assert.deepEqual(cmd, [name, 'server', '--stdio']);
    assert.deepEqual(filetypes, ['text', 'markdown']);
  });

  const canReadToml = spawnSync('python3', ['-c', 'import tomllib']).status === 0;
  (canReadToml ? it : it.skip)('are TOML for Helix', () => {
    const script = 'import json, sys, tomllib; print(json.dumps(tomllib.load(sys.stdin.buffer)))';
    const printed = execFileSync('python3', ['-c', script], {
      input: readFileSync(fileOf('helix/languages.toml')),
      encoding: 'utf8',
    });
    assert.deepEqual(JSON.parse(printed), {
      'language-server': { [name]: { command: name, args: ['server', '--stdio'] } },
      language: [{ name: 'markdown', 'language-servers': [name] }],
    });
  });
});
