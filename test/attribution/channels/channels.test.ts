import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../server/article/readArticle';
import { channelsIn } from '../../../server/attribution/channels/channels';
import type { Channel } from '../../../server/attribution/attribution';
import { anyText } from '../../anyText';
import { HOSTILE } from '../../../tools/bench/texts';
import { mark, marked } from '../../marked';

type Fields = Omit<Channel, 'sentence'>;

/** Checks what the article says of how words reached us; the sentences that say so are marked `⟦…⟧`. */
function check(source: string, ...expected: readonly Fields[]): void {
  const { text } = marked(source);
  const channels = channelsIn(readArticle(text, 'markdown'));
  assert.equal(channels.length, expected.length);
  assert.deepEqual(
    channels,
    channels.map(({ sentence }, index) => ({ ...expected[index], sentence })),
  );
  const sentences = channels.filter(({ sentence }, index) => sentence.start !== channels[index - 1]?.sentence.start);
  assert.equal(
    mark(
      text,
      sentences.map(({ sentence }) => sentence),
    ),
    source,
  );
}

describe('channels', () => {
  it('reads outlets by what the text calls them', () => {
    check('⟦Bo Lind told the news agency Vestpress that it was over.⟧', { outlet: 'Vestpress' });
    check('⟦“No,” she told the M9 channel.⟧', { outlet: 'M9' });
    check('⟦“No,” she told the trade paper Bunker Weekly.⟧', { outlet: 'Bunker Weekly' });
    check('⟦“No,” she told Kestrel FM.⟧', { outlet: 'Kestrel FM' });
    check('⟦“No,” she told Ostland-Kurier in May.⟧', { outlet: 'Ostland-Kurier' });
    check('⟦He told Reuters 24 people had left.⟧', { outlet: 'Reuters' });
    check('⟦He told Ana Ruiz of Nordwire that it was over.⟧', { outlet: 'Nordwire', interviewer: 'Ana Ruiz' });
    check('⟦He told Voice of America that it was over.⟧', { outlet: 'Voice of America' });
    check('The priest told the daily Mass that it was over. The space agency Orbita told the crew of it.');
  });

  it('reads who asked, and who passed the words on', () => {
    check('⟦Asked by the Lathe Courier what he thought, he laughed.⟧', { outlet: 'Lathe Courier' });
    check('⟦Asked about it on Radio Kestrel, Ruiz said he was right.⟧', { outlet: 'Radio Kestrel' });
    check('⟦“No,” said one grower in a report broadcast by ERT [1].⟧', { outlet: 'ERT', medium: 'report' });
    check('⟦In a memo obtained by Nordwire, the firm calls it late.⟧', { outlet: 'Nordwire', medium: 'report' });
    check('⟦She discussed the matter with presenter Kofi Addo on Radio Kestrel.⟧', {
      outlet: 'Radio Kestrel',
      medium: 'interview',
      interviewer: 'Kofi Addo',
    });
    check('⟦In a thread on Mastodon she wrote that the fault was hers.⟧', { outlet: 'Mastodon', medium: 'post' });
    check('The order was seen by the Guardian Council. He asked for a report on Radio Street.');
  });

  it('reads an interview: outlet, interviewer', () => {
    check(
      'It rained. ⟦Tomasz Wieczorek, a hydrologist, discussed it during an interview on France 24 English conducted by Amina Sesay [1].⟧ It stopped.',
      { outlet: 'France 24 English', medium: 'interview', interviewer: 'Amina Sesay' },
    );
    check('⟦In an interview with Kansai Ledger, Ayumi Tanaka called it late.⟧', {
      outlet: 'Kansai Ledger',
      medium: 'interview',
    });
    check('⟦“No,” he said in an interview with Lena Brandt of Der Spiegel.⟧', {
      outlet: 'Der Spiegel',
      medium: 'interview',
      interviewer: 'Lena Brandt',
    });
    check('⟦She was interviewed by Kofi Addo on Radio Kestrel.⟧', {
      outlet: 'Radio Kestrel',
      medium: 'interview',
      interviewer: 'Kofi Addo',
    });
    check('⟦The skipper said so in an interview conducted by Gunnar Atli for Fjordtal.⟧', {
      outlet: 'Fjordtal',
      medium: 'interview',
      interviewer: 'Gunnar Atli',
    });
    check('⟦He said it in a Radio Kestrel interview.⟧', { outlet: 'Radio Kestrel', medium: 'interview' });
  });

  it('does not take the guest for the interviewer', () => {
    check('⟦In an interview with Ana Ruiz, the paper asked about the dam.⟧', { medium: 'interview' });
  });

  it('reads who was told, where and when', () => {
    check('⟦“We wait,” Almeida told Reuters in Oslo on Tuesday.⟧', {
      outlet: 'Reuters',
      place: 'Oslo',
      date: 'Tuesday',
    });
    check('⟦She told the Harbour Dispatch that it was late.⟧', { outlet: 'Harbour Dispatch' });
    check('⟦She told CNN’s Priya Raman it was late.⟧', { outlet: 'CNN', interviewer: 'Priya Raman' });
    check('⟦Speaking to reporters in Kigali on 3 May 2026, Uwimana said no.⟧', {
      medium: 'remarks to reporters',
      place: 'Kigali',
      date: '3 May 2026',
    });
    check('⟦He told a news conference on Monday that it was over.⟧', { medium: 'press conference', date: 'Monday' });
  });

  it('reads programmes, by their marks or after their outlet', () => {
    check('⟦On March 1, he appeared on *Fox & Friends Weekend* with Dermot Hale.⟧', {
      programme: 'Fox & Friends Weekend',
      interviewer: 'Dermot Hale',
      date: 'March 1',
    });
    check('⟦“No,” she said on CNN’s State of the Union on Sunday.⟧', {
      outlet: 'CNN',
      programme: 'State of the Union',
      date: 'Sunday',
    });
    check('⟦Ruiz, speaking on the programme “Mesa Abierta” on Canal Litoral, promised jobs.⟧', {
      outlet: 'Canal Litoral',
      programme: 'Mesa Abierta',
    });
    check('⟦Speaking on the BBC’s Today programme, she said no.⟧', { outlet: 'BBC', programme: 'Today' });
  });

  it('reads statements, letters, posts and articles', () => {
    check('⟦The ministry regretted it in a written statement.⟧', { medium: 'statement' });
    check('⟦In an email to Nordwire, Okoro declined.⟧', { outlet: 'Nordwire', medium: 'email' });
    check('⟦He wrote on X: “No.”⟧', { outlet: 'X', medium: 'post' });
    check('⟦She posted on Truth Social that it was hers.⟧', { outlet: 'Truth Social', medium: 'post' });
    check('⟦She published an op-ed in *The Washington Post*.⟧', { outlet: 'The Washington Post', medium: 'op-ed' });
    check('⟦Writing in Le Monde, Sow called it a mistake.⟧', { outlet: 'Le Monde', medium: 'article' });
  });

  it('reads who reported it first, and keeps two outlets apart', () => {
    check('⟦The talks, as first reported by the Harbour Dispatch, are off.⟧', {
      outlet: 'Harbour Dispatch',
      medium: 'report',
    });
    check(
      '⟦Sow told Radio Kestrel, as first reported by Nordwire, that it was off.⟧',
      { outlet: 'Radio Kestrel' },
      { outlet: 'Nordwire', medium: 'report' },
    );
  });

  it('finds none where nobody publishes', () => {
    check('She told a rally in Ohio that it was over. She told the court so. She told lawmakers, too.');
    check('He told Ana Ruiz. He told Congress. He told NATO allies. He told the Ministry of Health.');
    check('A survey conducted by Tomasz Wieczorek was published in June. The committee reports on Monday.');
    check('His letter opens with “Dear colleagues, dear Ludmila” and ends on page 4.');
    check('“I told CNN that,” she said.');
  });

  it('knows where a name ends', () => {
    check('⟦She told the Norwegian newspaper Lantern Hill so.⟧', { outlet: 'Lantern Hill' });
    check('⟦She said it in an interview with Saffron magazine.⟧', { outlet: 'Saffron', medium: 'interview' });
    check('⟦He told CBC North on Monday.⟧', { outlet: 'CBC North', date: 'Monday' });
    check('⟦He told Priya Raman of Fox News.⟧', { outlet: 'Fox News', interviewer: 'Priya Raman' });
    check('⟦As The Washington Post reported, it was late.⟧', { outlet: 'The Washington Post', medium: 'report' });
    check('⟦She told MSNBC’s “Morning Lines” on Friday.⟧', {
      outlet: 'MSNBC',
      programme: 'Morning Lines',
      date: 'Friday',
    });
    check('⟦“No,” she said on ABC’s “This Week.”⟧', { outlet: 'ABC', programme: 'This Week' });
  });

  it('takes no part of a longer name for an outlet', () => {
    check(
      'He told the Guardian Council so. He told the Observer Group, too. He told Time Warner. He told X Corp staff.',
    );
    check(
      'She told the Science Museum so. She told Nature Conservancy members. She told Sun Yat-sen. They met on X Street.',
    );
    check(
      'They told the Economist Intelligence Unit so. They told the Times of Velm Trust. He told the Star Alliance.',
    );
    check('He told a weekly Cabinet meeting so.');
    check('He told CNN Ana was ill. She told Reuters Ana Ruiz was ill.');
    check('⟦He told the BBC World Service that it was late.⟧', { outlet: 'BBC World Service' });
    check('⟦He told Reuters 240 people were safe.⟧', { outlet: 'Reuters' });
    check('⟦She told the weekly Dawn Post that it was late.⟧', { outlet: 'Dawn Post' });
    check('⟦It was live on X.⟧', { outlet: 'X', medium: 'post' });
  });

  it('reads an outlet after what it is or what it published', () => {
    check('⟦He told state broadcaster TVK on Friday that it was late.⟧', { outlet: 'TVK', date: 'Friday' });
    check('⟦In an interview published on Sunday by Corriere della Sera, she said no.⟧', {
      outlet: 'Corriere della Sera',
      medium: 'interview',
    });
    check('⟦According to a report in the Straits Times, the talks are off.⟧', {
      outlet: 'Straits Times',
      medium: 'report',
    });
    check('According to a report by the harbour board in Velm, the talks are off.');
    check('⟦The talks are off, the Nikkei newspaper reported.⟧', { outlet: 'Nikkei', medium: 'report' });
    check('The talks are off, the Velm newspaper reported.');
    check('⟦He appeared on the Today programme on BBC Radio 4.⟧', { outlet: 'BBC Radio 4', programme: 'Today' });
    check('⟦He said so on the podcast The Long Room.⟧', { programme: 'The Long Room' });
  });

  it('reads telephones, tweets and addresses', () => {
    check('⟦“It is over,” she said by phone.⟧ She was hit by phone thieves.', { medium: 'telephone' });
    check('⟦She told Reuters in a telephone interview that it was late.⟧', {
      outlet: 'Reuters',
      medium: 'telephone interview',
    });
    check('⟦He tweeted that the match was off.⟧', { medium: 'post' });
    check('⟦In a televised address, the president said so.⟧ In a new address book, she found it.', {
      medium: 'speech',
    });
  });

  it('does not take a matter for a medium, or a word for an outlet', () => {
    check(
      'She was named in the email controversy. The editorial board of the paper met. He read my letter to the bank.',
    );
    check('The casinos in Atlantic City reported a loss. Facebook reported a rise.');
    check('⟦In Capitol Hill testimony in May, he denied it.⟧', { medium: 'testimony' });
  });

  it('gives a date only where it is the words’ own', () => {
    check('⟦She told Reuters that the vote of 3 May 2026 was void.⟧', { outlet: 'Reuters' });
  });

  it('answers any text in it, and 50 KB of anything at once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { sentence } of channelsIn(readArticle(text, 'markdown')))
          assert.ok(0 <= sentence.start && sentence.start < sentence.end && sentence.end <= text.length);
      }),
      { numRuns: 200 },
    );
    for (const { text } of HOSTILE) assert.ok(Array.isArray(channelsIn(readArticle(text.slice(0, 5000), 'plaintext'))));
  });
});
