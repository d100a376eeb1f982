import { describe, expect, it } from 'vitest'
import { mask } from '#markdown/masking.ts'
import { formsOf } from '#markdown/masks/name-forms.ts'
import { type Locale, masksIn } from '../words.ts'

const hidden = (text: string, names: string[], locale: Locale = 'en') =>
  mask(text, { names, masks: masksIn(locale) }).masked

describe('forms of a name', () => {
  it.each([
    ['Ramon', 'Ramona Ramonu Ramonom Ramone Ramonov Ramonova Ramonovoj'],
    ['Perić', 'Perića Periću Perićem Perićev Perićevi Perići'],
    ['Marija', 'Marije Mariji Mariju Marijo Marijom Marijin Marijina'],
    ['Luka', 'Luke Luki Luku Luko Lukom Lukin Lukina'],
    ['Marko', 'Marka Marku Markom Markov'],
    ['Đuro', 'Đure Đuri Đurin Djuro Djuri'],
    ['Ante', 'Ante Anti Antu Antom Antin'],
    ['Toni', 'Tonija Toniju Tonijem Tonijev'],
    ['Petar', 'Petra Petru Petrom Petrov'],
    ['Zagorec', 'Zagorca Zagorcu'],
    ['Pavao', 'Pavla Pavlu Pavlom'],
    ['Zrinski', 'Zrinskog Zrinskom Zrinskoga Zrinska Zrinskoj'],
    ['Lize', 'Liza Lizi Lizu'],
  ])('%s: %s', (name, forms) => {
    const known = formsOf(name)
    const fold = (form: string) => form.toLowerCase().replaceAll('đ', 'd').replace(/[ćč]/g, 'c')
    expect(forms.split(' ').filter((form) => !known.has(fold(form)))).toEqual([])
  })

  it('take the Filipino linker', () => {
    expect(formsOf('Maria')).toContain('mariang')
    expect(formsOf('Ramon')).toContain('ramong')
  })
})

describe('a name is masked', () => {
  it.each([
    [
      'Santos, Liza; L. Santos; Liza M. Santos Jr; LIZA SANTOS; liza santos',
      '[name]; [name]; [name]; [name]; [name]',
    ],
    ['@lizasantos, liza.santos and lsantos are one', '@[name], [name] and [name] are one'],
    ['Ask Ms Santos or ms santos', 'Ask Ms [name] or ms [name]'],
    ['Thanks,\nliza', 'Thanks,\n[name]'],
    ['my wife Teresa Magbanua and Captain Cruz', 'my wife [name] and Captain [name]'],
    ['Account name: Teresa M. Magbanua', 'Account name: [name]'],
  ])('%s', (text, masked) => expect(hidden(text, ['Liza Santos'])).toBe(masked))

  it('in Filipino, after its markers also without a capital', () => {
    expect(hidden('Sabi ni ramon kay Liza at jun', ['Ramon Cruz', 'Liza Santos', 'Jun Reyes'], 'fil')).toBe(
      'Sabi ni [pangalan] kay [pangalan] at [pangalan]',
    )
  })

  it('in Croatian, in its cases', () => {
    const names = ['Ana-Marija Kovačević', 'Đuro Đaković']
    expect(hidden('Ani-Mariji Kovačević i Đuri Đakoviću, Djuro Djakovic', names, 'hr')).toBe(
      '[ime] i [ime], [ime]',
    )
  })
})

describe('a word is not a name', () => {
  it.each([
    ['Luka Horvat', 'Brod je u luci, luka je zatvorena, u luku ne može.', 'hr'],
    ['Anna Card', 'Card settings: your card was declined. The Card page.', 'en'],
    ['Mark Page', 'Mark the ticket. See this page. Page 2.', 'en'],
    ['Will May', 'Will it work? It may. On 12 May, in May 2026.', 'en'],
    ['Grace Lim', 'The grace period is 15 days. Grace period over.', 'en'],
    ['Ana Kovač', 'Ano po ang nangyari? Ani ng bukid.', 'fil'],
    ['Ramon de la Cruz', 'La mer, de facto, El Nido.', 'en'],
    ['Vedrana Jagoda', 'Imam vedrana jutra i kutiju jagoda.', 'hr'],
  ] satisfies [string, string, Locale][])('%s stays out of: %s', (name, text, locale) =>
    expect(hidden(text, [name], locale)).toBe(text),
  )

  it.each([
    ['Luka Horvat', 'Luka je zvao, javio se Luki.', '[ime] je zvao, javio se [ime].', 'hr'],
    ['Anna Card', 'Ms Card and Anna Card called.', 'Ms [name] and [name] called.', 'en'],
    ['Mark Page', 'I asked Mark about it.', 'I asked [name] about it.', 'en'],
  ] satisfies [string, string, string, Locale][])('but %s is one in: %s', (name, text, masked, locale) =>
    expect(hidden(text, [name], locale)).toBe(masked),
  )
})
