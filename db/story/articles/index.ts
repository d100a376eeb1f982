import type { Article } from '../types.ts'
import { allotments } from './allotments.ts'
import { app } from './app.ts'
import { card } from './card.ts'
import { desk } from './desk.ts'
import { papers } from './papers.ts'
import { tax } from './tax.ts'
import { wages } from './wages.ts'

export const articles: Article[] = [...allotments, ...card, ...wages, ...papers, ...tax, ...app, ...desk]
