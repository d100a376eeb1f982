import { describe, expect, it } from 'vitest'
import { isCard, isIban, isJmbg, isOib } from '#markdown/masks/checks.ts'

/** Every number that differs in one digit. */
function slips(value: string): string[] {
  return [...value].flatMap((digit, at) =>
    [...'0123456789']
      .filter((other) => /\d/.test(digit) && other !== digit)
      .map((other) => value.slice(0, at) + other + value.slice(at + 1)),
  )
}

describe('numbers that carry their own proof', () => {
  it.each(['12345678903', '69435188277', '94201183657'])('OIB %s holds, and none with a slip', (oib) => {
    expect(isOib(oib)).toBe(true)
    expect(slips(oib).filter(isOib)).toEqual([])
  })

  it.each(['HR1210010051863000160', 'DE89370400440532013000', 'NO9386011117947', 'GB29NWBK60161331926819'])(
    'IBAN %s holds, and none with a slip',
    (iban) => {
      expect(isIban(iban)).toBe(true)
      expect(slips(iban).filter(isIban)).toEqual([])
    },
  )

  it.each([
    '4111111111111111',
    '5555555555554444',
    '378282246310005',
    '3530111333300000',
    '6011000990139424',
    '6200000000000005',
    '2223003122003222',
    '6759649826438453',
  ])('card %s holds, and none of its brand with a slip', (card) => {
    expect(isCard(card)).toBe(true)
    expect(slips(card).filter(isCard)).toEqual([])
  })

  it('a card has the length and first digits of a brand', () => {
    expect(isCard('1234567812345670')).toBe(false)
    expect(isCard('41111111111111')).toBe(false)
  })

  it('a JMBG is a day, too', () => {
    expect(isJmbg('1205988330005')).toBe(true)
    expect(isJmbg('3205988330005')).toBe(false)
  })
})
