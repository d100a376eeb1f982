import { describe, expect, it } from 'vitest'
import { mask } from '#markdown/masking.ts'
import { type Locale, masksIn } from '../words.ts'

const hidden = (text: string, locale: Locale = 'en') =>
  mask(text, { names: [], masks: masksIn(locale) }).masked

describe('is masked', () => {
  it.each([
    [
      'Viber 09171234567, tel 8555-0134, +1 (415) 555-2671, 63 917 555 0142, 639175550142',
      'Viber [phone], tel [phone], [phone], [phone], [phone]',
    ],
    ['0917.555.0142 / +63917 5550142 / (02) 8555 0134', '[phone] / [phone] / [phone]'],
    ['joy[at]mail[dot]com, JOY+crew@mail.co.uk', '[e-mail], [e-mail]'],
    [
      'cvc: 123, OTP 123 456, PIN is 0042, two-factor code 123456, the code 482913',
      'cvc: [code], OTP [code], PIN is [code], two-factor code [code], the code [code]',
    ],
    [
      "password: hunter2! pwd:abc12345; My password is 'more fish'",
      "password: [password] pwd:[password]; My password is '[password]'",
    ],
    ['AKIAIOSFODNN7EXAMPLE ghp_16C7e42F292c6912E7710c838347Ae178B4a', '[key] [key]'],
    ['gb29nwbk60161331926819 and GB29 NWBK 6016 1331 9268 19', '[IBAN] and [IBAN]'],
    ['371449635398431, 5105 1051 0510 5100', '[card], [card]'],
    [
      'TIN is 123456789000, UMID CRN 0111-1234567-9, seaman book no SB 123456',
      'TIN is [TIN], UMID CRN [SSS], seaman book no [seaman’s book]',
    ],
    ['born 12 May 1988, DOB: 1988-05-12', 'born [date of birth], DOB: [date of birth]'],
    ['Address: 12 Rizal St., Iloilo City 5000', 'Address: [address]'],
    ['help.parola.example/t/Qw3rTy7uIoP9aSdFgHjK1zXc, https://liza:pw@host.example/', '[link], [link]'],
    ['account # 0012-3456-78', 'account # [account]'],
  ])('%s', (text, masked) => expect(hidden(text)).toBe(masked))

  it.each([
    [
      'tel. 01/4555-017, mob 091/555-0147, 00385 91 5550147, +385(0)51 555 018',
      'tel. [telefon], mob [telefon], [telefon], [telefon]',
    ],
    ['OIB:12345678903, HR69435188277, JMBG 1205988330005', 'OIB:[OIB], [OIB], JMBG [JMBG]'],
    ['Lozinka mi je Jadran77!, zaporka: "more more"', 'Lozinka mi je [lozinka], zaporka: "[lozinka]"'],
    [
      'Kod za potvrdu: 445566, broj putovnice: 987654321',
      'Kod za potvrdu: [kod], broj putovnice: [putovnica]',
    ],
  ])('in Croatian: %s', (text, masked) => expect(hidden(text, 'hr')).toBe(masked))
})

describe('is left alone', () => {
  it.each([
    'Order 123456789, PHP 1,234,567.00, 2026-11-12 10:30, 12.11.2026., ERR-48213, error code 482131, +8 hours, 24/7',
    'Invoice 2026-004170001, container MSKU1234567, IMO 9321483, 20261112103045',
    'The password is required. My password is wrong. Forgot password? Password rules',
    'It runs on 127.0.0.1 and [::1], version 1.2.3, at 12:30:45',
    'https://help.parola.example/articles/allotment-shows-returned-after-your-name-changed-2026',
    'upit #4821, račun 2026-00417, iznos 12.500,00 kuna',
  ])('%s', (text) => expect(hidden(text)).toBe(text))
})
