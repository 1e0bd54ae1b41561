import { describeRule } from './check';

const TEXT = 'Ciara Byrne closed the mill [1], and its canteen [2].\n\n## Sources\n\n';

describeRule('duplicate-source', {
  flags: {
    'the same address': `${TEXT}[1] Byrne, https://example.com/mill\n\n⟦[2] Byrne again, https://example.com/mill⟧W\n`,
    'the same address with tracking': `${TEXT}[1] Byrne, https://example.com/mill\n\n⟦[2] Byrne, https://www.example.com/mill/?utm_source=x⟧W\n`,
    'the same address by another scheme': `${TEXT}[1] Byrne, http://example.com/mill\n\n⟦[2] Byrne, https://example.com/mill⟧W\n`,
    'link definitions': `Ciara Byrne closed the mill [1], and its canteen [2].\n\n[1]: https://example.com/mill\n⟦[2]: https://example.com/mill/⟧W\n`,
    footnotes:
      'Byrne closed the mill.[^1] And its canteen.[^2]\n\n[^1]: https://example.com/mill\n\n⟦[^2]: https://example.com/mill⟧W\n',
  },
  passes: {
    'other pages of one site': `${TEXT}[1] Byrne, https://example.com/mill\n\n[2] Byrne, https://example.com/canteen\n`,
    'other parameters': `${TEXT}[1] Byrne, https://example.com/?id=1\n\n[2] Byrne, https://example.com/?id=2\n`,
    'other times of one video': `${TEXT}[1] Byrne, https://youtu.be/abc?t=10\n\n[2] Byrne, https://youtu.be/abc?t=99\n`,
    'other anchors of a live blog': `${TEXT}[1] Byrne, https://example.com/live#a\n\n[2] Byrne, https://example.com/live#b\n`,
    'entries without an address': `${TEXT}[1] Byrne, statement, 3 May\n\n[2] Byrne, statement, 4 May\n`,
    'another case in the path': `${TEXT}[1] Byrne, https://example.com/Mill\n\n[2] Byrne, https://example.com/mill\n`,
  },
  fixes: {
    'by citing the first': {
      fix: 'Cite [1] instead and remove this entry',
      before: `${TEXT}[1] Byrne, https://example.com/mill\n\n[2] Byrne, https://example.com/mill\n`,
      after:
        'Ciara Byrne closed the mill [1], and its canteen [1].\n\n## Sources\n\n[1] Byrne, https://example.com/mill\n',
    },
    'by citing the first, and closing the gap in the numbers': {
      fix: 'Merge all duplicate sources and renumber',
      before:
        'The mill [1], its dam [2] and its canteen [3] are closed, and so is [4].\n\n## Sources\n\n' +
        '[1] https://example.com/mill\n\n[2] https://example.com/mill/\n\n[3] https://example.com/dam\n\n[4] https://www.example.com/dam\n',
      after:
        'The mill [1], its dam [1] and its canteen [2] are closed, and so is [2].\n\n## Sources\n\n' +
        '[1] https://example.com/mill\n\n[2] https://example.com/dam\n',
    },
  },
});
