import { html } from 'hono/html'
import { isDrillRecovery } from '../model/drill.ts'
import type { TaskRecord } from '../store/index.ts'
import { fieldMarkup } from './fields.ts'
import type { FieldProblem, Typed } from './form.ts'
import type { Offer } from './offers/index.ts'
import { type Markup, page } from './page.ts'

/** What is shown above the forms: that something worked, or did not. */
export interface Note {
  readonly mood: 'good' | 'bad' | 'plain'
  readonly lines: readonly string[]
}

/** A form that was sent and is shown again, with all that was typed. */
export interface Attempt {
  readonly action: string
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

/** What a task's page says. */
export interface TaskView {
  readonly task: TaskRecord
  /** What the customer wrote that it is about. */
  readonly words: readonly string[]
  /** Label and words. */
  readonly facts: readonly (readonly [string, string])[]
  readonly note: Note | null
  readonly offers: readonly Offer[]
  readonly attempt: Attempt | null
}

/** The page of a task: what it is, and a form for each thing that can be done about it. */
export function taskPage({ task, words, facts, note, offers, attempt }: TaskView): Markup {
  const expanded = attempt?.action ?? offers.find(({ fields }) => fields.length > 0)?.action
  return page(task.summary, [
    ...(isDrillRecovery(task.recovery) ? [drillBanner] : []),
    html`<h1>${task.summary}</h1>`,
    ...(note ? [noteMarkup(note)] : []),
    html`<dl>
${facts.map(([label, words]) => html`<dt>${label}</dt><dd>${words}</dd>`)}
</dl>`,
    ...words.map((text) => html`<p class="hint">The customer wrote</p><p class="note quote">${text}</p>`),
    ...offers.map((offer) => {
      const sent = attempt?.action === offer.action ? attempt : null
      return offerMarkup(
        offer,
        String(sent?.typed.revision ?? task.revision),
        sent,
        offer.action === expanded,
      )
    }),
  ])
}

/** How much faster its clocks run is in the mail that led here. */
const drillBanner = html`<div class="note drill" role="note">
<p><strong>This is a drill.</strong> The failure and the customer are made up, and nothing that you do here reaches anybody outside. Do what you would do if it were real. Its clocks may run faster than the times below say.</p>
</div>`

const noteMarkup = ({ mood, lines }: Note): Markup =>
  html`<div class="note ${mood}" role="${mood === 'bad' ? 'alert' : 'status'}">
${lines.map((line) => html`<p>${line}</p>`)}
</div>`

/** One click where nothing is asked, else a form to unfold. */
function offerMarkup(offer: Offer, revision: string, sent: Attempt | null, isOpen: boolean): Markup {
  const { action, title, button, fields } = offer
  const form = html`<form method="post">
<input type="hidden" name="action" value="${action}">
<input type="hidden" name="revision" value="${revision}">
${fields.map((field) => fieldMarkup(field, action, sent?.typed ?? {}, sent?.problems ?? []))}
<button type="submit">${button}</button>
</form>`
  if (fields.length === 0) return html`<section aria-label="${title}">${form}</section>`
  return html`<details${isOpen ? html` open` : ''}><summary>${title}</summary>${form}</details>`
}
