import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAfas, fromSpotler, movePoint, sameValue, valueKind } from './canonical.ts';
import { encodeForSpotler } from './encode.ts';
import { isPlausibleAddress } from './address.ts';
import type { SpotlerPropertyType, ValueKind } from './types.ts';

describe('canonical values', () => {
  it.each([
    ['text', '  Jan ', 'Jan'],
    ['text', '', null],
    ['text', '   ', null],
    ['text', 'Zoe\u0308', 'Zoë'],
    ['text', 'a\r\nb', 'a\nb'],
    ['number', 12, '12'],
    ['number', -0.5, '-0.5'],
    ['number', '-.50', '-0.5'],
    ['number', '007', '7'],
    ['number', '-0', '0'],
    ['number', 'twaalf', 'twaalf'],
    ['yesNo', true, true],
    ['yesNo', 'Nee', false],
    ['yesNo', 'misschien', 'misschien'],
    ['date', '1980-05-01T00:00:00Z', '1980-05-01'],
    ['dateTime', '2026-07-01T10:20:30Z', '2026-07-01T10:20:30'],
    ['dateTime', '2026-07-01T00:00:00Z', '2026-07-01'],
    ['gender', 'V', 'F'],
  ] as const)('reads %s %j from AFAS as %j', (kind, raw, value) => {
    expect(fromAfas(kind, raw)).toBe(value);
  });

  it('keeps the wall time of AFAS although it ends in Z, and moves real instants of Spotler to the Amsterdam clock', () => {
    expect(fromAfas('dateTime', '2026-07-01T10:00:00Z')).toBe('2026-07-01T10:00:00');
    expect(fromSpotler('dateTime', 'dateTime', '2026-07-01T08:00:00Z')).toBe('2026-07-01T10:00:00');
    expect(fromSpotler('date', 'date', '2025-12-31T23:00:00.000Z')).toBe('2026-01-01');
  });

  it('compares e-mail addresses regardless of case and everything else exactly', () => {
    expect(sameValue('email', 'Jan@Example.nl', 'jan@example.NL')).toBe(true);
    expect(sameValue('text', 'Jan', 'jan')).toBe(false);
  });

  it('moves the decimal point both ways and back', () => {
    expect(movePoint('12.5', 2)).toBe('1250');
    expect(movePoint('5', -2)).toBe('0.05');
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), (cents) => {
        expect(movePoint(movePoint(String(cents), -2), 2)).toBe(String(cents));
      }),
    );
  });

  it('is stable: what was made canonical once stays as it is', () => {
    const kinds: ValueKind[] = ['text', 'email', 'yesNo', 'number', 'date', 'dateTime', 'gender'];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.oneof(fc.string(), fc.double().map(String), fc.integer()),
        (kind, raw) => {
          const once = fromAfas(kind, raw);
          expect(fromAfas(kind, once)).toBe(once);
        },
      ),
    );
  });
});

describe('values for Spotler', () => {
  it.each([
    ['postcode', '1012 AB', '1012 AB'],
    ['postcode', 'B-1000', null],
    ['postcode', '0123 AB', null],
    ['int', '42', 42],
    ['int', '4.2', null],
    ['money', '12.5', 1250],
    ['gender', 'X', null],
    ['birthdate', '1980-05-01', '1980-05-01'],
    ['dateTime', '2026-07-01T10:00:00', '2026-07-01T10:00:00+02:00'],
    ['date', '2026-01-01', '2026-01-01T00:00:00+01:00'],
  ] as const)('puts %s %j as %j', (type, value, expected) => {
    const encoded = encodeForSpotler(type, value);
    expect(encoded.ok ? encoded.value : null).toBe(expected);
  });

  it('writes a yes/no as Dutch text, since Spotler has no yes/no type', () => {
    expect(encodeForSpotler('string', true)).toEqual({ ok: true, value: 'ja' });
  });

  it('reads back what it encoded', () => {
    const pairs: [Parameters<typeof valueKind>[0], SpotlerPropertyType, string | number | boolean][] = [
      ['string', 'string', 'Jan'],
      ['boolean', 'string', true],
      ['decimal', 'money', -12.34],
      ['date', 'dateTime', '2026-10-25T02:30:00Z'],
      ['date', 'date', '2026-03-29T00:00:00Z'],
    ];
    for (const [column, property, raw] of pairs) {
      const kind = valueKind(column, property);
      const value = fromAfas(kind, raw);
      const encoded = encodeForSpotler(property, value);
      expect(encoded.ok && fromSpotler(kind, property, encoded.value)).toBe(value);
    }
  });
});

describe('e-mail addresses', () => {
  it.each(['jan@example.nl', "o'brien+x@mail.example.org", 'josé@voorbeeld.example'])('takes %s', (text) => {
    expect(isPlausibleAddress(text)).toBe(true);
  });
  it.each(['jan', 'jan@', '@example.nl', 'jan@example', 'jan de boer@example.nl', 'a@b@c.nl', 'jan@example..nl'])(
    'refuses %s',
    (text) => {
      expect(isPlausibleAddress(text)).toBe(false);
    },
  );
});
