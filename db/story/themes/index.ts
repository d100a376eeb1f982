import type { Theme } from '../types.ts'
import { code } from './code.ts'
import { final } from './final.ts'
import { lost } from './lost.ts'
import { months } from './months.ts'
import { overtime } from './overtime.ts'
import { password } from './password.ts'
import { phone } from './phone.ts'
import { photo } from './photo.ts'
import { pin } from './pin.ts'
import { rate } from './rate.ts'
import { returnedName } from './returned-name.ts'
import { returnedSent } from './returned-sent.ts'
import { share } from './share.ts'
import { tax } from './tax.ts'
import { terminal } from './terminal.ts'
import { wallet } from './wallet.ts'

export const themes: Theme[] = [
  returnedName,
  returnedSent,
  share,
  wallet,
  rate,
  pin,
  lost,
  terminal,
  overtime,
  final,
  password,
  photo,
  months,
  tax,
  code,
  phone,
]
