// Spanish against English: nothing missing, nothing left over, plain, and with the respect of “usted”.
import { describe, expect, it } from 'vitest';
import { fernandezHuertaOf, sentencesOf, wordsOf } from '../readability.ts';
import { en } from './en/index.ts';
import { late as enLate } from './en/late.ts';
import { wanted as enWanted } from './en/wanted.ts';
import { first } from './es/first.ts';
import { late } from './es/late.ts';
import { wanted } from './es/wanted.ts';

type Texts = readonly (readonly [path: string, text: string])[];

/** Every text with the path to it. */
function textsOf(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}

/** The tables of causes stand among the words, but are none. */
const isWord = ([path]: readonly [string, string]) => !/^first\.faults\.(rows|usualSteps)\./.test(path);
const english = textsOf({ first: en, late: enLate, wanted: enWanted }).filter(isWord);
const spanish = textsOf({ first, late, wanted }).filter(isWord);
const englishOf = new Map(english);

/** Those to which a pattern fits, to be read in a report. */
const hits = (pattern: RegExp, texts: Texts = spanish): readonly string[] =>
  texts.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`);
/** Whole words: `\b` takes an accent for the end of a word. */
const anyOf = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');
/** Names are as the device and its maker have them: in quotes, or with a capital inside a sentence. */
const unquoted: Texts = spanish.map(([path, text]) => [
  path,
  text
    .replace(/\{\w+\}/g, '5')
    .replace(/“[^”]*”/g, '“”')
    .replace(/Zoom for Healthcare/g, 'Zoom')
    .replace(/(?<=[\p{Ll}\p{N},] |\()\p{Lu}\p{L}*/gu, 'X'),
]);

describe('the same things', () => {
  it('has a text wherever English has one, and none besides', () => {
    expect(spanish.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  });

  it('fills the same gaps in each text', () => {
    const gapsOf = (path: string, text: string) => {
      const gaps = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
      // A step of a remedy may name the device or not: it always comes with a value.
      return path.startsWith('first.faults.steps.') ? gaps.filter((gap) => !/^device$/i.test(gap)) : gaps;
    };
    const other = spanish.filter(
      ([path, text]) => gapsOf(path, text).join() !== gapsOf(path, englishOf.get(path) ?? '').join(),
    );
    expect(other).toEqual([]);
  });

  it('has no empty text, no stray space and no broken gap', () => {
    const notEmpty = spanish.filter(([path]) => englishOf.get(path) !== '');
    expect(hits(/^$|^\s|\s$|\s{2}|\{[^}\w]|\{\w*$/, notEmpty)).toEqual([]);
  });
});

describe('Spanish, and no English', () => {
  /** Numbers, units and signs; names of apps, places and works. */
  const isSameInBoth = (text: string) =>
    !/\p{L}{2}/u.test(
      text
        .replace(/\{\w+\}|https?:\S*|[\w.-]+\.(com|org|gov|net|us|me)(\/\S*)?/g, '')
        .replace(/\b(dBFS|dB|Hz|kHz|kB|kbit|min|Mbps|HIPAA|OK|Wi-Fi|PIN|988|911)\b/g, '')
        .replace(/\b(Session Ready|English|Español|Normal|Chat|Audio|Video|App|Apps|No|Use)\b/gi, '')
        .replace(
          /\b(TikTok|Twitch|Facebook|Live|Houseparty|Discord|Telegram|Snapchat|Messenger|Instagram|GitHub)\b/g,
          '',
        )
        .replace(
          /\b(Zoom|Microsoft|Teams|Google|Meet|WhatsApp|FaceTime|Signal|Jitsi|GoTo|Meeting|Webex|Doxy\.me)\b/g,
          '',
        )
        .replace(
          /\b(SimplePractice|VSee|Skype|Apple|Cisco|Chrome|Safari|Firefox|Edge|Windows|Android|iPhone|iOS|Mac|Chromebook|cm)\b/g,
          '',
        ),
    );

  it('leaves no text as it is in English', () => {
    const same = spanish.filter(([path, text]) => text === englishOf.get(path) && text !== '' && !isSameInBoth(text));
    expect(same.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  it('leaves no English word in a Spanish text', () => {
    const words =
      'the|your|you|and|with|of|for|this|that|is|not|it|can|what|when|if|to|from|check|again|back|please|our';
    expect(hits(anyOf(words), unquoted)).toEqual([]);
  });

  it('opens what it closes: ¿ ? and ¡ !', () => {
    const isOpen = (text: string) =>
      sentencesOf(text.replace(/[”)]/g, '')).some(
        (sentence) =>
          (sentence.match(/\?/g) ?? []).length !== (sentence.match(/¿/g) ?? []).length ||
          (sentence.match(/!/g) ?? []).length !== (sentence.match(/¡/g) ?? []).length,
      );
    expect(spanish.filter(([, text]) => isOpen(text))).toEqual([]);
  });

  it('sets curly quotes in pairs, and one sign for three dots', () => {
    expect(hits(/["'´`«»]|\.\.\./)).toEqual([]);
    expect(spanish.filter(([, text]) => (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length)).toEqual(
      [],
    );
  });
});

describe('usted, and everybody', () => {
  it('says usted', () => {
    const pronouns = 'tú|tu|tus|ti|te|contigo|tuy[oa]s?|vos|os|vosotr[oa]s|vuestr[oa]s?';
    const verbs =
      'eres|estás|puedes|tienes|quieres|debes|necesitas|haces|sabes|vas|oyes|ves|usas|prefieres|has|podrás|verás|tendrás|estarás|' +
      'puedas|tengas|quieras|estés|sepas|hagas|seas|uses|oigas|veas|dijiste|hiciste|elegiste|contestaste|oíste|saliste|dejaste|' +
      'tocaste|empezaste|terminaste|marcaste|usaste';
    expect(hits(anyOf(`${pronouns}|${verbs}`))).toEqual([]);
  });

  it('asks for something in the form of usted: “Toque”, not “Toca”', () => {
    const imperatives =
      'Haz|Pon|Ponte|Ven|Dime|Dile|Hazlo|Ponlo|Toca|Elige|Cierra|Revisa|Escribe|Apaga|Enciende|Conecta|Intenta|Vuelve|Oye|' +
      'Acércate|Aléjate|Muévete|Siéntate|Asegúrate|Recuerda|Pregunta|Sube|Baja|Copia|Quita|Añade|Agrega';
    // At the start of a sentence, with something to do it to: “Pregunta” alone is a thing. “It checks” says the same word.
    const asks = new RegExp(`(?:^|[.!?:;]\\s+|¡)(?:${imperatives})\\s+(?:el|la|los|las|un|una|a|en)\\s`, 'u');
    const others = spanish.filter(([path]) => !/\b(?:It|They|This|That)\b/.test(englishOf.get(path) ?? ''));
    expect(hits(asks, others)).toEqual([]);
  });

  it('fits everybody: no “o/a”, no “(a)”, no @', () => {
    expect(
      hits(
        /\p{L}[oae]s?\/(?:\p{L}*[aeo]s?)(?!\p{L})|\([ao]s?\)|@|\b(?:list|segur|sol|ocupad|cansad)[oa]s?\/[oa]/u,
        unquoted,
      ),
    ).toEqual([]);
    // What describes the person as a man: “usted está listo”.
    expect(
      hits(/usted (?:está|queda|se siente) (?:muy )?(?:list|segur|sol|ocupad|cansad|preparad|tranquil)[oa]/iu),
    ).toEqual([]);
  });
});

describe('the tone', () => {
  it('has no word that blames, frightens or needs a dictionary (content.md 5.3)', () => {
    const banned =
      'fall[aoóe]s?|fallar|fallad[oa]s?|falló|fallaron|error(?:es)?|errónea?s?|erróneo|violación|violaciones|violar|client(?:e|es|a|as)|' +
      'pacientes?|cifrad[oa]s?|cifrado|cifrar|encript\\p{L}*|autentic\\p{L}*|autenticación|ancho de banda|incógnito|inválid[oa]s?|' +
      'ilegal(?:es)?|deneg\\p{L}*|incumpl\\p{L}*|cumplimiento|BAA|PHI';
    expect(hits(anyOf(banned), unquoted)).toEqual([]);
  });

  it('keeps to one word for one thing (docs/spanish.md)', () => {
    const others =
      'bocinas?|parlantes?|auriculares|cascos|vídeos?|celular(?:es)?|móvil(?:es)?|ordenador(?:es)?|chequeos?|computador(?:es)?|' +
      'wi-fi|aplicación|aplicaciones|dispositivos?|contraseñas?|click|clicar|pulse|presione|compañer[oa]s? de apoyo|tablets?';
    expect(hits(anyOf(others), unquoted)).toEqual([]);
  });

  it('calls a button by its name where a step says to tap it', () => {
    expect(first.faults.steps.tap[0]).toContain(`“${first.app.check.checkAgain}”`);
  });
});

describe('faults', () => {
  it('never puts “de” or “a” before a device, and never begins with one: it comes with its article', () => {
    expect(hits(/(?:^|[.!?:]\s)\{device\}|(?<!\p{L})(?:de|a|del|al|el|la)\s\{device\}/u)).toEqual([]);
    for (const { device, Device } of Object.values(first.faults.devices)) {
      expect(device).toMatch(/^(?:el|la) \p{Ll}+$/u);
      expect(device.split(' ')[1]).toBe(Device.toLowerCase());
    }
  });
});

describe('plain', () => {
  /** The names of menus, as they stand on the device: no other word would be found there. */
  const menuNames = /Ajustes o Configuración|Configuración del Sistema|Configuración|“?Privacidad y seguridad”?/g;
  /** As it will be read: a number or a short name in each gap. */
  const read = (text: string) =>
    text
      .replace(menuNames, 'esto')
      .replace(/\{device\}/g, 'la cámara')
      .replace(/\{Device\}/g, 'Cámara')
      .replace(/\{\w+\}/g, '10')
      .replace(/https?:\S*/g, 'https');

  it('has no sentence of more than 18 words', () => {
    const long = spanish.flatMap(([path, text]) =>
      sentencesOf(read(text))
        .filter((sentence) => wordsOf(sentence).length > 18)
        .map((sentence) => `${wordsOf(sentence).length} ${path}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  const { camera, microphone, speaker, power, connection, ...screens } = first.app;
  const live = { camera, microphone, speaker, power, connection };
  /** The words of a check stand in one file, and in four places of the catalogue. */
  const checks = Object.fromEntries(
    Object.entries(live).map(([id, words]) => {
      const prefix = id === 'microphone' ? 'mic.' : `${id}.`;
      const own = (all: object) => Object.entries(all).filter(([code]) => code.startsWith(prefix));
      const step = first.steps[id as keyof typeof live];
      return [id, { step, live: words, findings: own(first.findings), figures: own(first.figures) }];
    }),
  );
  const { rows: _rows, usualSteps: _usualSteps, ...faults } = first.faults;
  /** Names only: nobody reads them as sentences. */
  const { platforms: _platforms, groups: _groups, ...lateSections } = late;
  const sections = { app: screens, ...checks, faults, usual: first.usual, ...lateSections, ...wanted };

  it.each(Object.entries(sections))('%s reads at 70 or above by Fernández-Huerta', (_, words) => {
    const texts = textsOf(words).flatMap(([, text]) => (text ? [read(text)] : []));
    expect(fernandezHuertaOf(...texts)).toBeGreaterThanOrEqual(70);
  });

  it('has hardly a text of 8 words or more under 50, and none under 35', () => {
    const long = spanish
      .map(([path, text]) => [path, read(text)] as const)
      .filter(([, text]) => wordsOf(text).length >= 8);
    const hard = long
      .map(([path, text]) => ({ ease: fernandezHuertaOf(text), path, text }))
      .filter(({ ease }) => ease < 50);
    expect(hard.filter(({ ease }) => ease < 35)).toEqual([]);
    expect(hard.length / long.length, JSON.stringify(hard, null, 1)).toBeLessThanOrEqual(0.01);
  });
});
