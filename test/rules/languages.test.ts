import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../lint';
import { rules } from '../../server/rules/registry';
import { check } from './check';
import { docsOf } from '../../tools/docs/generated';

/**
 * Articles that are right but for one quotation without a citation, full of words that the rules for English look for.
 */
const ARTICLES: Readonly<Record<string, string>> = {
  German: `Die Ministerin Adaeze Nwosu sagte am Montag, der Hafen werde im Frühjahr öffnen [1]. „Wir warten nicht auf noch eine Studie“, sagte Nwosu [1].

Kritiker sagen, das sei zu spät. Ein Experte glaubt, dass es regnet. Es wird vermutet, dass die Pläne scheitern, laut Analysten drohen Verluste [2].

⟦„Niemand hat uns je danach gefragt, was wir von der Mole halten“⟧W, klagte der Hafenmeister Ole Brandt, der gestand, er habe den Plan nie gelesen.

In einem Interview sagte Brandt, man müsse „die Fahrrinne [un]bedingt vertiefen“ [3].
`,
  French: `La ministre Adaeze Nwosu a déclaré lundi que le port ouvrirait au printemps [1]. « Nous n’attendrons pas une autre étude », a dit Nwosu [1].

Un expert note que le chiffre est trop bas. Des sources proches du dossier disent que l’accord est mort ; il admet, dit-il, une erreur [2].

⟦« Personne ne nous a jamais demandé notre avis sur la digue »⟧W, regrette Olivier Brandt, le capitaine du port.

Brandt a donné une interview, et il a dit que « c’est [un] grand port » [3].
`,
  Spanish: `La ministra Adaeze Nwosu dijo el lunes que el puerto abriría en primavera [1]. «No esperaremos otro estudio para actuar», dijo Nwosu [1].

Según un experto, la cifra es baja. Fuentes cercanas dicen que el acuerdo está muerto, y un oficial admite el error [2].

⟦“Nadie nos preguntó nunca qué pensábamos del dique nuevo”⟧W, lamentó Óscar Brandt, el capitán del puerto.

En una entrevista, Brandt dijo que era «[no] un gran puerto» [3].
`,
  Polish: `Minister Adaeze Nwosu powiedziała w poniedziałek, że port zostanie otwarty wiosną [1]. „Nie będziemy czekać na kolejne badanie”, powiedziała Nwosu [1].

Krytycy mówią, że to za późno. Według eksperta liczba jest zbyt niska, a analitycy twierdzą, że będą straty [2].

⟦„Nikt nas nigdy nie zapytał o to, co myślimy o falochronie”⟧I, skarżył się Olaf Brandt, kapitan portu.

W wywiadzie Brandt powiedział, że falochron „wytrzyma sto lat” [3].
`,
  Chinese: `部长阿达泽·恩沃苏周一在拉各斯表示，港口将于春季开放[1]。“我们不会等待另一项研究才采取行动，”恩沃苏说[1]。

专家说这个数字太低[2]。批评者认为为时已晚，有分析师称将有损失[2]。

⟦“从来没有人问过我们对防波堤的看法，我们也不知道计划，”⟧I港务长布兰特说。

布兰特在采访中说，防波堤“可以维持一百年”[3]。
`,
  Japanese: `アダエゼ・ンウォス大臣は月曜日に、港は春に開くと述べた[1]。「私たちは次の調査を待たずに行動する」とンウォス大臣は述べた[1]。

専門家はその数字は低すぎると言う[2]。批判する人々は遅すぎると言う[2]。

⟦「橋のことを私たちに尋ねた人は誰もいなかったし、計画も知らなかった」⟧Wと港長のブラントは述べた。

ブラントはインタビューで、堤防は「百年もつ」と語った[3]。
`,
  Korean: `아다에제 은워수 장관은 월요일 항구가 봄에 열릴 것이라고 말했다[1]. “우리는 또 다른 연구를 기다리지 않겠다”고 은워수 장관은 말했다[1].

전문가들은 그 수치가 너무 낮다고 말한다[2].

⟦“우리가 방파제를 어떻게 생각하는지 아무도 물어본 적이 없다”⟧W고 항만장 브란트는 말했다.
`,
  Hebrew: `דובר צה"ל אמר ביום שני כי הנמל ייפתח באביב [1]. "לא נחכה לעוד מחקר", אמרה השרה אדאזה נווסו [1].

מנכ"ל החברה וארה"ב הגיבו בשלילה [2].

⟦"אף אחד לא שאל אותנו מה אנחנו חושבים על שובר הגלים"⟧I, אמר רב החובל.
`,
};

const unmarked = (marked: string): string => marked.replace(/⟦|⟧W?/gu, '');

describe('other languages than English', () => {
  for (const [language, article] of Object.entries(ARTICLES)) {
    it(`have their quotations’ citations checked: ${language}`, () => check('uncited-quote', article));

    it(`are left alone by the rules for English: ${language}`, async () => {
      const everything = Object.fromEntries(rules.map(({ id }) => [id, 'hint' as const]));
      const found = lint(analyse(unmarked(article), 'markdown'), { rules: everything });
      const english = new Set<string>();
      for (const rule of rules) if (/only to English text/u.test((await docsOf(rule)).rationale)) english.add(rule.id);
      assert.ok(english.size >= 9);
      assert.deepEqual(
        found.map(({ rule }) => rule).filter((rule) => english.has(rule)),
        [],
      );
    });
  }

  it('are known by their paragraph: English words of an English article, French ones of its French paragraph', () => {
    const french =
      'Un expert note que le chiffre est trop bas pour la ville et pour le port. Un official note que les sources disent le contraire, ' +
      'et que la digue, le quai et la tour ne tiendront pas cent ans, comme le dit la ministre dans son livre [2].';
    check(
      'vague-source',
      `The port of the old town will open in the spring, three years after the storm that broke it, and ⟦experts⟧I say that it is late [1].\n\n${french}\n`,
    );
  });
});
