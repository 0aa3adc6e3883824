import { describe, expect, test } from 'vitest';
import { collection } from './collection.ts';

const line = (...sentences: string[]) => sentences.join(' ');
const article = (...paragraphs: string[]) => paragraphs.join('\n\n');

describe('words', () => {
  test('a rarer word decides: it tells more than one that stands everywhere', () => {
    const clips = collection({
      'a.txt': 'The delegation spoke about trade with its neighbours in the morning.',
      'b.txt': 'The delegation spoke about energy with its neighbours in the morning.',
      'c.txt': 'The delegation spoke about culture with its neighbours in the morning.',
      'd.txt': 'The farmers spoke about rainfall with their neighbours in the morning.',
    });
    expect(clips.first('delegation rainfall')).toContain('rainfall');
  });

  test('more of the question’s words win over fewer', () => {
    const clips = collection({
      'a.txt': 'The harbour was closed to every ship for repairs.',
      'b.txt': 'The harbour was closed after the storm tore up its pier.',
      'c.txt': 'A storm is a thing that sailors know how to fear.',
    });
    expect(clips.first('Which storm closed the harbour?')).toContain('tore up its pier');
  });

  test('the words in one sentence win over the same words scattered over several', () => {
    const scattered = line(
      'The minister was late.',
      'A crowd had come to the station, and the band played.',
      'Somebody spoke of tariffs.',
      'Steel was on his mind, too.',
    );
    const together = line(
      'A crowd had come to the station, and the band played.',
      'Somebody was late.',
      'The minister raised the tariffs on steel.',
      'It was on his mind, too.',
    );
    const clips = collection({ 'a.txt': scattered, 'b.txt': together });
    expect(clips.first('Did the minister raise tariffs on steel?')).toBe(together);
  });

  test('words that stand side by side win over the same words apart', () => {
    const clips = collection({
      'a.txt': 'The wall of the cold house fell during the old war.',
      'b.txt': 'The house of the old wall fell during the cold war.',
    });
    expect(clips.first('What fell in the cold war?')).toContain('the cold war');
    expect(clips.first('What fell in the old war?')).toContain('the old war');
  });

  test('a phrase in quotation marks wants its words together', () => {
    const { first } = collection({
      'a.txt': 'Ambiguity has a strategic side, says the strategic planner of ambiguity studies.',
      'b.txt': 'This “strategic ambiguity” helps them.',
    });
    expect(first('What is “strategic ambiguity” good for?')).toContain('helps them');
  });

  test('an interviewer’s question does not beat the answer to it', () => {
    const { first } = collection({
      'a.txt':
        'Reporter: What do you think of the new school?\nRusu: It is far too small for the town.\nReporter: And of the bridge?\nRusu: It was built well.',
    });
    expect(first('What does Rusu think of the new school?')).toContain('far too small');
  });

  test('any form of a word finds any other: met finds meeting, visits finds visited', () => {
    const clips = collection({
      'a.txt': 'The envoy visited Jakarta for a day.',
      'b.txt': 'The envoys will be meeting in Hanoi.',
    });
    expect(clips.first('envoy visits')).toContain('Jakarta');
    expect(clips.first('envoys met')).toContain('Hanoi');
  });

  test('the order of the articles that hold none of the words changes nothing', () => {
    const wanted = 'The envoy carried a letter to the palace.';
    const others = ['Rain fell on the coast.', 'The match ended in a draw.', 'Prices rose a little.'];
    const orders = [
      [wanted, ...others],
      [...others, wanted],
      [others[0] ?? '', wanted, ...others.slice(1)],
    ];
    const answers = orders.map((texts) => {
      const clips = collection(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text])));
      return clips
        .passages('Who carried a letter to the palace?')
        .map(({ passage, score }) => [passage.text, score]);
    });
    expect(answers[0]).toHaveLength(1);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});

describe('the kind of thing that is asked for', () => {
  const clips = collection({
    'a.txt': article(
      'The bridge over the Danube was opened with speeches and a parade of boats.',
      'The bridge over the Danube was opened on 12 June 2019 with speeches.',
      'The bridge over the Danube was opened by Mayor Ana Popescu with speeches.',
      'The bridge over the Danube was opened with 40 speeches and some boats.',
    ),
  });

  test.each([
    ['a date for when', 'When was the bridge over the Danube opened?', '12 June 2019'],
    ['a name for who', 'Who opened the bridge over the Danube?', 'Ana Popescu'],
    ['a number for how many', 'How many speeches opened the bridge over the Danube?', '40 speeches'],
  ])('%s', (_, question, answer) => {
    expect(clips.first(question)).toContain(answer);
  });

  test('a place for where', () => {
    const talks = collection({
      'a.txt': 'The talks between the two rivals were held behind closed doors.',
      'b.txt': 'The talks between the two rivals were held in Geneva.',
    });
    expect(talks.first('Where were the talks between the two rivals held?')).toContain('Geneva');
  });

  test('a name that the question brought itself is no answer to who', () => {
    const talks = collection({
      'a.txt': 'Ana Popescu was met at the airport in the rain.',
      'b.txt': 'Ana Popescu was met at the airport by Ion Rusu.',
    });
    expect(talks.first('Who met Ana Popescu at the airport?')).toContain('Ion Rusu');
  });

  test('“Who is …?” is answered by the passage that says who it is', () => {
    const clips = collection({
      'a.txt': article(
        'Popescu left the hall without a word, and nobody followed.',
        'Ana Popescu, the mayor of Galati, left the hall later than most.',
        'Popescu waved.',
      ),
    });
    expect(clips.first('Who is Ana Popescu?')).toContain('the mayor of Galati');
  });
});

describe('what stands around a passage', () => {
  test('of equal passages, the one from the article about the subject wins', () => {
    const sentence = 'The factory will close in spring, its owners said.';
    const clips = collection({
      'a.txt': article('Football is back after a long break.', `${sentence} Nobody knew more.`),
      'b.txt': article(
        'Zinc prices fell for the third time.',
        `${sentence} Few were surprised.`,
        'Zinc mines and zinc smelters suffer all over the country.',
      ),
    });
    const [best] = clips.passages('Which zinc factory will close?');
    expect(best?.source.path).toBe('b.txt');
  });

  test('a heading does not beat the prose below it', () => {
    const clips = collection({
      'a.txt': article(
        'Floods in the Delta',
        'The floods in the Delta have driven 300 families from their homes.',
        'What comes next',
        'Help is on its way, said the governor of the province.',
      ),
    });
    expect(clips.first('floods in the Delta')).toContain('300 families');
  });

  test('a heading is found all the same when nothing else holds the words', () => {
    const clips = collection({
      'a.txt': article(
        'What the drought changed',
        'Harvests fell by half, and the wells are dry, said the farmers of the region.',
      ),
    });
    expect(clips.passages('drought').map(({ passage }) => passage.text)).toContain(
      'What the drought changed',
    );
  });

  test('the lead-in gives a list item its meaning', () => {
    const clips = collection({
      'a.txt': article(
        'The envoys spoke for hours about many things, and the weather was fine.',
        'The treaty could bring the following benefits:',
        '- Cheaper grain for the cities of the coast',
        '- Faster trains to the mountains',
        'The envoys complain of:',
        '- Slow trains',
        '- Cold rooms',
      ),
    });
    const shown = clips.passages('Does the treaty bring faster trains?').map(({ passage }) => passage.text);
    expect(shown[0]).toContain('Faster trains');
  });

  test('the question before it gives an interview answer its meaning', () => {
    const clips = collection({
      'a.txt': article(
        'Host: What about the new harbour?',
        'Ms. Rusu: I am pleased with it, and so is everyone I know.',
        'Host: What about the new school?',
        'Ms. Rusu: I am pleased with it, although it came very late.',
        'Host: Thank you for coming.',
        'Ms. Rusu: The pleasure was mine.',
      ),
    });
    expect(clips.first('Is Rusu pleased with the harbour?')).toContain('so is everyone');
    expect(clips.first('Is Rusu pleased with the school?')).toContain('very late');
  });

  test('the title of the catalogue finds the article', () => {
    const clips = collection({
      'a.txt': {
        title: 'Wolves return to the Alps',
        text: 'They were last seen there in 1921, shepherds say.',
      },
      'b.txt': {
        title: 'Bears return to the Tatra',
        text: 'They were last seen there in 1950, shepherds say.',
      },
    });
    expect(clips.first('When were the wolves last seen?')).toContain('1921');
  });
});

describe('equal passages stand in the order of path and place', () => {
  test('over articles and within one', () => {
    const clips = collection({
      'a.txt': article('Otters live here.', 'Rain fell on the coast.', 'Otters live here.'),
      'b.txt': article('Otters live here.', 'Rain fell on the coast.', 'Otters live here.'),
    });
    const places = clips.passages('otters').map(({ source, passage }) => `${source.path} ${passage.ordinal}`);
    expect(places).toEqual(['a.txt 1', 'a.txt 3', 'b.txt 1', 'b.txt 3']);
  });
});
