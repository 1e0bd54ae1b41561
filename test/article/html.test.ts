import { checkQuotations } from './check';
import { checkBlocks } from './checkBlocks';

describe('HTML in Markdown', () => {
  it('is paragraphs, headings, items and block quotes without their tags', () => {
    checkBlocks(
      '<div class="story">\n<h2>Pier closed</h2>\n<p>The ferry left.</p><p>It rained.</p>\n<ul><li>Two boats</li><li>One <b>crane</b></li></ul>\n</div>',
      'markdown',
      [
        'heading: Pier closed',
        'paragraph: The ferry left.',
        'paragraph: It rained.',
        'listItem: Two boats',
        'listItem: One <b>crane</b>',
      ],
    );
    checkBlocks('<blockquote><p>“We lost the pier.”</p><footer>— Ana Ruiz</footer></blockquote>', 'markdown', [
      'blockQuote: “We lost the pier.”',
      'blockQuote: — Ana Ruiz',
    ]);
    checkBlocks('The ferry left.<br><br>It rained.<br>\nIt was dark.', 'markdown', [
      'paragraph: The ferry left.',
      'paragraph: It rained.<br>\nIt was dark.',
    ]);
  });

  it('has no prose in scripts, menus, hidden elements and captions', () => {
    checkBlocks(
      '<p>The ferry left.</p><nav>Home, “News”</nav><script>if (a < b) say("a")</script><p hidden>“No”</p><p>It rained.</p>',
      'markdown',
      [
        'paragraph: The ferry left.',
        'html: <nav>Home, “News”</nav>',
        'html: <script>if (a < b) say("a")</script>',
        'html: <p hidden>“No”</p>',
        'paragraph: It rained.',
      ],
    );
    checkBlocks('<figure><img src="a.jpg" alt="“Pier”"><figcaption>The “old” pier</figcaption></figure>', 'markdown', [
      'html: <img src="a.jpg" alt="“Pier”">',
      'furniture: The “old” pier',
    ]);
  });

  it('continues over indented lines, which are not code', () => {
    checkBlocks('<div>\n\n    <p>The ferry left.</p>\n\n</div>\n\n    ferry --help', 'markdown', [
      'paragraph: The ferry left.',
      'code: ferry --help',
    ]);
  });

  it('quotes in its paragraphs, across its inline elements and in character references', () => {
    checkQuotations(
      '<p>⟦"We lost the boat,"⟧ said Ana Ruiz.</p>\n<p class="a">⟦"All of it,"⟧ she said.</p>',
      'markdown',
    );
    checkQuotations('Ruiz said: ⟦„<a href="https://a.example/b">Wir gehen</a>“⟧.', 'markdown');
    checkQuotations('<em>⟦"We left,"⟧</em> Ruiz said. <b>⟦"Late."⟧</b>', 'markdown');
    checkQuotations('<p>&quot;We left</p>\n\nRuiz said: ⟦&ldquo;We left, and don&rsquo;t ask.&rdquo;⟧', 'plaintext');
    checkQuotations('Ruiz said ⟦&#8220;we left&#8221;⟧ &amp; slept.', 'markdown');
  });

  it('has no quotations in its attributes, and none in what only looks like a tag', () => {
    checkQuotations('The <a title="the > "old" pier" href="a">pier</a> and <img alt="“new” pier">.', 'markdown');
    checkQuotations('Shares fell ⟦"by <20% of their worth"⟧ and 3 < 4 ⟦"or so"⟧ > 2.', 'markdown');
  });
});

describe('markup that is not prose', () => {
  it('is a list of attributes', () => {
    checkQuotations(
      '![pier](a.jpg){.wide width="510"\nsizes="(max-width: 510px)"}\n\n⟦“We left,”⟧ she said.',
      'markdown',
    );
    checkQuotations('::: {#share style="display: none;"}\n:::\n\n# Pier {data-kind="news"}', 'markdown');
    checkQuotations('The pier{: .lead title="a"} and {not this, ⟦"said"⟧ Ruiz}.', 'markdown');
  });

  it('is a shortcode with its caption', () => {
    checkQuotations(
      '[caption id="a_1" caption="(Photo/Bo Lind)"]<img src="a">The “old” pier[/caption] ⟦“We left,”⟧ she said.',
      'markdown',
    );
    checkQuotations(
      '\\[caption id="a\\_1" width="712"\\]![](a.jpg) Ruiz.\\[/caption\\] ⟦«Nos vamos»⟧, dijo.',
      'markdown',
    );
    checkQuotations('[gallery ids="1,2"] [sic] he ⟦"said [it] was late"⟧ [embed]x[/embed]', 'plaintext');
  });

  it('is a template tag, but not a template that writes words', () => {
    checkQuotations(
      '{{< figure src="a.jpg" >}} {% include "a.html" %} {{ "/a.jpg" | relative_url }} {{ page.title }}',
      'markdown',
    );
    checkQuotations('<?php echo "a"; ?> <%= "b" %> ⟦“We left,”⟧ said {{w|Ana Ruiz}}.', 'markdown');
  });

  it('is the alternative text of an image', () => {
    checkQuotations('![Ruiz: "We [all] left"](a.jpg "a") ⟦“We left,”⟧ she said ![“b”][b].', 'markdown');
  });
});
