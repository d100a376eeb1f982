import type { Customer, Staff } from './types.ts'

const manila = 'Asia/Manila'
const zagreb = 'Europe/Zagreb'

export const staff: Staff[] = [
  { key: 'ana.kovac', name: 'Ana Kovač', email: 'ana.kovac@parola.example', locale: 'hr', zone: zagreb, form: 'f', role: 'agent', team: 'first-line', licence: 'contributor' },
  { key: 'paolo.mendoza', name: 'Paolo Mendoza', email: 'paolo.mendoza@parola.example', locale: 'fil', zone: manila, form: 'm', role: 'agent', team: 'first-line', licence: 'contributor' },
  { key: 'ivan.blazevic', name: 'Ivan Blažević', email: 'ivan.blazevic@parola.example', locale: 'hr', zone: zagreb, form: 'm', role: 'agent', team: 'first-line', licence: 'contributor' },
  { key: 'kristine.uy', name: 'Kristine Uy', email: 'kristine.uy@parola.example', locale: 'fil', zone: manila, form: 'f', role: 'agent', team: 'first-line', licence: 'candidate' },
  { key: 'jun.reyes', name: 'Jun Reyes', email: 'jun.reyes@parola.example', locale: 'fil', zone: manila, form: 'm', role: 'specialist', team: 'payments', licence: 'contributor' },
  { key: 'lea.markovic', name: 'Lea Marković', email: 'lea.markovic@parola.example', locale: 'hr', zone: zagreb, form: 'f', role: 'specialist', team: 'payments', licence: 'coach' },
  { key: 'danilo.ramos', name: 'Danilo Ramos', email: 'danilo.ramos@parola.example', locale: 'fil', zone: manila, form: 'm', role: 'specialist', team: 'cards', licence: 'contributor' },
  { key: 'maja.grgic', name: 'Maja Grgić', email: 'maja.grgic@parola.example', locale: 'hr', zone: zagreb, form: 'f', role: 'specialist', team: 'cards', licence: 'publisher' },
  { key: 'teresa.lim', name: 'Teresa Lim', email: 'teresa.lim@parola.example', locale: 'fil', zone: manila, form: 'f', role: 'specialist', team: 'papers', licence: 'publisher' },
  { key: 'hrvoje.pavic', name: 'Hrvoje Pavić', email: 'hrvoje.pavic@parola.example', locale: 'hr', zone: zagreb, form: 'm', role: 'specialist', team: 'papers', licence: 'contributor' },
  { key: 'marija.peric', name: 'Marija Perić', email: 'marija.peric@parola.example', locale: 'hr', zone: zagreb, form: 'f', role: 'manager', licence: 'publisher' },
  { key: 'davor.simunovic', name: 'Davor Šimunović', email: 'davor.simunovic@parola.example', locale: 'hr', zone: zagreb, form: 'm', role: 'admin' },
]

export const customers: Customer[] = [
  { key: 'liza.santos', name: 'Liza Santos', email: 'liza.santos@mail.example', locale: 'en', zone: manila, form: 'f', who: 'home', about: 'Payee of Ramon Santos, Iloilo', phone: '+63 917 555 0142', joined: '-90 06:10' },
  { key: 'ramon.santos', name: 'Ramon Santos', email: 'ramon.santos@mail.example', locale: 'en', zone: manila, form: 'm', who: 'crew', about: '2nd engineer, MV Sveti Nikola', phone: '+63 917 555 0143', joined: '-90 06:12' },
  { key: 'nestor.abad', name: 'Nestor Abad', email: 'nestor.abad@mail.example', locale: 'en', zone: manila, form: 'm', who: 'crew', about: 'Able seaman, MV Sveti Nikola', phone: '+63 917 555 0101', joined: '-90 06:14' },
  { key: 'evelyn.abad', name: 'Evelyn Abad', email: 'evelyn.abad@mail.example', locale: 'fil', zone: manila, form: 'f', who: 'home', about: 'Payee of Nestor Abad, Batangas', phone: '+63 917 555 0102', joined: '-90 06:16' },
  { key: 'tomislav.babic', name: 'Tomislav Babić', email: 'tomislav.babic@mail.example', locale: 'hr', zone: zagreb, form: 'm', who: 'crew', about: 'Chief mate, MV Učka', phone: '+385 51 770 231', joined: '-90 06:18' },
  { key: 'maricel.dizon', name: 'Maricel Dizon', email: 'maricel.dizon@mail.example', locale: 'fil', zone: manila, form: 'f', who: 'home', about: 'Payee of her brother, Pampanga', phone: '+63 917 555 0103', joined: '-90 06:20' },
  { key: 'dragan.matic', name: 'Dragan Matić', email: 'dragan.matic@mail.example', locale: 'hr', zone: zagreb, form: 'm', who: 'crew', about: 'Bosun, MV Kvarner Star', phone: '+385 51 770 232', joined: '-90 06:22' },
  { key: 'vesna.matic', name: 'Vesna Matić', email: 'vesna.matic@mail.example', locale: 'hr', zone: zagreb, form: 'f', who: 'home', about: 'Payee of Dragan Matić, Zadar', phone: '+385 51 770 233', joined: '-90 06:24' },
  { key: 'petar.vukovic', name: 'Petar Vuković', email: 'petar.vukovic@mail.example', locale: 'hr', zone: zagreb, form: 'm', who: 'crew', about: 'Deck cadet, MV Učka', phone: '+385 51 770 234', joined: '-90 06:26' },
  { key: 'joel.magsino', name: 'Joel Magsino', email: 'joel.magsino@mail.example', locale: 'en', zone: manila, form: 'm', who: 'crew', about: '3rd officer, MV Luzon Trader', phone: '+63 917 555 0104', joined: '-90 06:28' },
  { key: 'arnel.cruz', name: 'Arnel Cruz', email: 'arnel.cruz@mail.example', locale: 'en', zone: manila, form: 'm', who: 'crew', about: 'Oiler, MV Kvarner Star', phone: '+63 917 555 0105', joined: '-90 06:30' },
  { key: 'rey.villanueva', name: 'Rey Villanueva', email: 'rey.villanueva@mail.example', locale: 'en', zone: manila, form: 'm', who: 'crew', about: 'Chief cook, MV Luzon Trader', phone: '+63 917 555 0106', joined: '-90 06:32' },
  { key: 'grace.ocampo', name: 'Grace Ocampo', email: 'grace.ocampo@mail.example', locale: 'en', zone: manila, form: 'f', who: 'home', about: 'Payee of Victor Ocampo, Cebu', phone: '+63 917 555 0107', joined: '-88 09:05' },
  { key: 'rowena.pascual', name: 'Rowena Pascual', email: 'rowena.pascual@mail.example', locale: 'fil', zone: manila, form: 'f', who: 'home', about: 'Payee of her father, Quezon City', phone: '+63 917 555 0108', joined: '-71 10:40' },
  { key: 'dante.salazar', name: 'Dante Salazar', email: 'dante.salazar@mail.example', locale: 'fil', zone: manila, form: 'm', who: 'crew', about: 'Fitter, MV Visayas Pearl', phone: '+63 917 555 0109', joined: '-90 06:34' },
  { key: 'efren.bautista', name: 'Efren Bautista', email: 'efren.bautista@mail.example', locale: 'en', zone: manila, form: 'm', who: 'crew', about: 'Chief engineer, MV Visayas Pearl', phone: '+63 917 555 0110', joined: '-90 06:36' },
  { key: 'cherry.aguilar', name: 'Cherry Aguilar', email: 'cherry.aguilar@mail.example', locale: 'fil', zone: manila, form: 'f', who: 'crew', about: 'Messwoman, MV Sveti Nikola', phone: '+63 917 555 0111', joined: '-90 06:38' },
  { key: 'jomar.delarosa', name: 'Jomar Dela Rosa', email: 'jomar.delarosa@mail.example', locale: 'fil', zone: manila, form: 'm', who: 'crew', about: 'Engine cadet, MV Luzon Trader', phone: '+63 917 555 0112', joined: '-80 11:20' },
  { key: 'ivana.perkovic', name: 'Ivana Perković', email: 'ivana.perkovic@mail.example', locale: 'hr', zone: zagreb, form: 'f', who: 'home', about: 'Payee of Ante Perković, Split', phone: '+385 51 770 235', joined: '-90 06:40' },
  { key: 'jelena.kralj', name: 'Jelena Kralj', email: 'jelena.kralj@mail.example', locale: 'hr', zone: zagreb, form: 'f', who: 'home', about: 'Payee of her son, Rijeka', phone: '+385 51 770 236', guest: true, joined: '-54 15:30' },
  { key: 'josip.radic', name: 'Josip Radić', email: 'josip.radic@mail.example', locale: 'hr', zone: zagreb, form: 'm', who: 'crew', about: '2nd mate, MV Kvarner Star', phone: '+385 51 770 237', joined: '-90 06:42' },
  { key: 'marko.simic', name: 'Marko Šimić', email: 'marko.simic@mail.example', locale: 'hr', zone: zagreb, form: 'm', who: 'crew', about: '3rd engineer, MV Učka', phone: '+385 51 770 238', joined: '-90 06:44' },
  { key: 'sanja.lovric', name: 'Sanja Lovrić', email: 'sanja.lovric@mail.example', locale: 'hr', zone: zagreb, form: 'f', who: 'crew', about: '3rd mate, MV Visayas Pearl', phone: '+385 51 770 239', joined: '-90 06:46' },
  { key: 'nikola.juric', name: 'Nikola Jurić', email: 'nikola.juric@mail.example', locale: 'hr', zone: zagreb, form: 'm', who: 'crew', about: 'Electrician, MV Luzon Trader', phone: '+385 51 770 240', joined: '-62 14:00' },
]
