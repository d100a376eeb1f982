import type { Customer, Locale } from './types.ts'

/** Those who write once or twice: first names with their form, family names, and the places the desk knows them from. */
const names: Record<Locale, { f: string[]; m: string[]; family: string[] }> = {
  en: {
    f: ['Sheila', 'Jennifer', 'Aileen', 'Catherine', 'Lorna', 'Michelle', 'Vivian', 'Janice'],
    m: [
      'Ronald',
      'Dennis',
      'Edwin',
      'Allan',
      'Gilbert',
      'Ferdinand',
      'Rolando',
      'Christopher',
      'Jonathan',
      'Melvin',
    ],
    family: [
      'Mercado',
      'Navarro',
      'Fernandez',
      'Castillo',
      'Domingo',
      'Gutierrez',
      'Padilla',
      'Serrano',
      'Velasco',
      'Robles',
    ],
  },
  fil: {
    f: ['Marites', 'Luzviminda', 'Rosalie', 'Jocelyn', 'Analyn', 'Divina', 'Imelda', 'Precious'],
    m: ['Rodel', 'Jayson', 'Renato', 'Ariel', 'Noel', 'Danny', 'Jeric', 'Mark Anthony', 'Benjie', 'Rommel'],
    family: [
      'Manalo',
      'Dimaculangan',
      'Magbanua',
      'Catacutan',
      'Lacson',
      'Tolentino',
      'Panganiban',
      'Macaraeg',
      'Salonga',
      'Ilagan',
    ],
  },
  hr: {
    f: ['Mirela', 'Katarina', 'Nada', 'Lucija', 'Tanja', 'Marina', 'Dijana', 'Gordana'],
    m: ['Ante', 'Zoran', 'Luka', 'Stipe', 'Goran', 'Mate', 'Darko', 'Bruno', 'Filip', 'Željko'],
    family: [
      'Barišić',
      'Čović',
      'Đurić',
      'Jelavić',
      'Lučić',
      'Marušić',
      'Orlić',
      'Škarica',
      'Tadić',
      'Žuvela',
    ],
  },
}

const ranks = [
  'Able seaman',
  'Oiler',
  'Wiper',
  '2nd mate',
  '4th engineer',
  'Messman',
  'Pumpman',
  'Chief cook',
]
export const ships = ['Sveti Nikola', 'Učka', 'Kvarner Star', 'Luzon Trader', 'Visayas Pearl']

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/ /g, '')

const person = (locale: Locale, index: number): Customer => {
  const { f, m, family } = names[locale]
  // Two of three are crew, most of them men; the families who write are mostly women.
  const who = index % 3 === 2 ? 'home' : 'crew'
  const form = who === 'home' ? (index % 9 === 8 ? 'm' : 'f') : index % 7 === 3 ? 'f' : 'm'
  const list = form === 'f' ? f : m
  const first = list[index % list.length] ?? 'Alex'
  const last = family[(index * 3 + Math.floor(index / 10)) % family.length] ?? 'Cruz'
  const ship = ships[index % ships.length] ?? 'Učka'
  const key = `${plain(first)}.${plain(last)}.${locale}${index}`
  return {
    key,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}${index}@mail.example`,
    locale,
    zone: locale === 'hr' ? 'Europe/Zagreb' : 'Asia/Manila',
    form,
    who,
    about: who === 'crew' ? `${ranks[index % ranks.length]}, MV ${ship}` : `Payee of crew, MV ${ship}`,
    joined: '-90 05:00',
    ...(index % 4 === 1 ? { guest: true as const } : {}),
  }
}

const many = (locale: Locale, count: number) =>
  Array.from({ length: count }, (_, index) => person(locale, index))

export const crowd: Customer[] = [...many('en', 40), ...many('fil', 60), ...many('hr', 40)]
