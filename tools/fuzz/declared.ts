import type { DeclaredSource } from '../../server/references/reference';

/**
 * Sources declared in a file next to an article: a number that some articles cite, one that they also list, and a name.
 */
export const DECLARED: readonly DeclaredSource[] = ['1', '2', 'almeida'].map((key, index) => ({
  key,
  item: { id: key, type: 'webpage', title: `Bridge closes, part ${key}`, URL: `https://nordwire.example/${key}` },
  tier: 'sidecar',
  place: { uri: 'file:///newsroom/a.sources.yaml', span: { start: index * 10, end: index * 10 + 5 } },
}));
