type Example = { props?: Record<string, unknown>; slots?: Record<string, string> }

const at = '2026-11-16T01:12:00.000Z'
const due = '2099-11-16T09:30:00.000Z'
const field = {
  label: 'In one line',
  name: 'subject',
  hint: 'As on the phone',
  error: ['error.field.needed'],
}

/** One example of every component, by its file's name; a component without one fails the test. */
export const examples: Record<string, Example> = {
  Acts: { slots: { default: '<li><a href="#f">Follow</a></li>' } },
  AnswerLine: {
    props: {
      direction: 'across',
      label: 'Stages',
      stops: [
        { title: 'Received', at },
        { title: 'Open', state: 'now' },
        { title: 'Solved', state: 'promised' },
      ],
    },
  },
  Audience: { props: { value: 'internal' } },
  Badge: { props: { tone: 'rise' }, slots: { default: 'Active' } },
  Breadcrumbs: { props: { items: [{ text: 'Help', href: '/' }, { text: '#4821' }] } },
  Button: { props: { kind: 'rise', keys: 'e' }, slots: { default: 'Escalate' } },
  Checkbox: { props: { ...field, checked: true } },
  Chips: {
    props: {
      label: 'Filter',
      items: [{ href: '#1', text: 'All', n: 1204, current: true, mark: 'kept', key: 'a' }],
    },
  },
  Choices: {
    props: {
      ...field,
      legend: 'What stays?',
      value: 'b',
      options: [
        { value: 'a', label: 'One' },
        { value: 'b', label: 'Two', hint: 'or more', mark: 'draft' },
      ],
    },
  },
  Confidence: { props: { value: 'validated' } },
  CopyLink: {},
  Dialog: {
    props: { id: 'd', title: 'Really delete #4821?' },
    slots: { default: '<p>It is gone then.</p>' },
  },
  Due: { props: { label: 'Next update by', due } },
  Empty: { props: { text: 'No escalation is waiting.' } },
  ErrorSummary: {
    props: {
      errors: { '*': ['error.conflict'], subject: ['error.field.needed'] },
      labels: { subject: 'In one line' },
    },
  },
  Facts: { props: { items: [{ term: 'Ticket', value: '#4821', href: '/t' }] } },
  Field: { props: { ...field, value: 'typed "before"', optional: true } },
  FieldError: { props: { id: 'e', errors: ['error.field.email'] } },
  Files: { props: { ...field, label: 'Files', name: 'files' } },
  Happening: { props: { at, mark: 'rise' }, slots: { default: 'passed to Payments' } },
  Html: { props: { html: '<p>Stored.</p>', lang: 'fil' } },
  Kbd: { props: { keys: 'Ctrl Enter' } },
  KeyHints: { props: { items: [{ keys: 'j k', text: 'move' }] } },
  KeysDialog: {},
  Language: { props: { tag: 'hr' } },
  LocaleSwitch: {
    props: {
      alternates: [
        { locale: 'en', href: '/' },
        { locale: 'hr', href: '/hr' },
      ],
    },
  },
  Logo: {},
  Mark: { props: { name: 'rise', label: true } },
  Menu: { props: { label: 'More' }, slots: { default: '<a href="#m">Merge</a>' } },
  Meta: { slots: { default: '<span>one</span><span>two</span>' } },
  Meter: { props: { value: 58, label: 'Likeness' } },
  Pager: { props: { next: '?after=2', previous: '?before=1' } },
  Pair: { props: { end: 'kept' } },
  Passage: {
    props: {
      segments: [
        { text: 'BDO sends ', hit: false },
        { text: 'R17 <b>', hit: true },
      ],
    },
  },
  Person: { props: { name: 'Ana Kovač', staff: true, label: true } },
  Progress: { props: { value: 1200, max: 4000, label: 'Importing', left: '2 min' } },
  Promise: { props: { due, view: 'portal' } },
  Scroll: { props: { label: 'Conversation' }, slots: { default: '<p>…</p>' } },
  Select: {
    props: { ...field, options: [{ value: 'a', label: 'Allotments' }], value: 'a', empty: 'Choose' },
  },
  SendBar: { slots: { default: '<button>Send</button>' } },
  Sheet: { props: { as: 'section', tone: 'answer' }, slots: { default: 'The answer' } },
  SkipLink: {},
  Solved: {
    props: { question: 'Did this solve it?', hint: 'No account needed.' },
    slots: { default: '<button>Yes</button>' },
  },
  Stop: { props: { title: 'Update promised', state: 'promised', at: due, note: 'by Jun' } },
  Submit: { slots: { default: 'Send it to us' } },
  Table: {
    props: { caption: 'Always read together' },
    slots: { default: '<tbody><tr><td>1</td></tr></tbody>' },
  },
  Tabs: { props: { label: 'Languages', items: [{ href: '#1', text: 'All', n: 1204, current: true }] } },
  TextArea: { props: { ...field, value: '</textarea><b>typed', maxlength: 100, count: true } },
  ThemeSwitch: {},
  Time: { props: { at, form: 'full' } },
  Toast: { props: { text: 'Sent', tone: 'failed' } },
  Turn: {
    props: { name: 'Ana Kovač', staff: true, note: true, at, lang: 'fil' },
    slots: { default: '<p>Salamat po</p>' },
  },
}
