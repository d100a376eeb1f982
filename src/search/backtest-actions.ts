import { type Form, form } from '#doors/form.ts'
import { askBacktest } from './backtesting.ts'

export const backtestForms: Record<string, Form> = {
  'search.backtest': form({
    verb: askBacktest,
    read: (_, context) => ({ articleId: context.params['id'] ?? '' }),
    done: (_, context) => `/desk/articles/${context.params['id']}/backtest`,
  }),
}
