import { html } from 'hono/html'
import { type Field, type FieldProblem, longest, type Typed } from './form.ts'
import type { Markup } from './page.ts'

/** A field with its label, hint, what was typed and what is wrong with that, tied together for screen readers. */
export function fieldMarkup(
  field: Field,
  prefix: string,
  typed: Typed,
  problems: readonly FieldProblem[],
): Markup {
  const id = `${prefix}-${field.name}`
  const problem = problems.find((each) => each.field === field.name)
  const described = [...(field.hint ? [`${id}-hint`] : []), ...(problem ? [`${id}-error`] : [])]
  const attributes = html`id="${id}" name="${field.name}"${field.required ? html` required` : ''}${
    problem ? html` aria-invalid="true"` : ''
  }${described.length > 0 ? html` aria-describedby="${described.join(' ')}"` : ''}`
  const input = control(field, attributes, typed[field.name] ?? '')
  const label =
    field.kind === 'checkbox'
      ? html`<label class="box" for="${id}">${input}<span>${field.label}</span></label>`
      : html`<label for="${id}">${field.label}</label>`
  return html`${label}
${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : ''}
${field.kind === 'checkbox' ? '' : input}
${problem ? html`<p class="error" id="${id}-error">${problem.message}</p>` : ''}`
}

function control(field: Field, attributes: Markup, value: string): Markup {
  switch (field.kind) {
    case 'long-text':
      // A browser drops one line end after the tag: without this one it would be the reader's own.
      return html`<textarea ${attributes} maxlength="${longest}">
${value}</textarea>`
    case 'checkbox':
      return html`<input type="checkbox" ${attributes}${value === '' ? '' : html` checked`}>`
    case 'choice':
      return html`<select ${attributes}>
<option value="">${field.required ? 'Choose' : 'Leave open'}</option>
${field.options?.map(
  ([each, words]) => html`<option value="${each}"${each === value ? html` selected` : ''}>${words}</option>`,
)}
</select>`
    case 'moment':
      return html`<input type="datetime-local" ${attributes} value="${value}">`
    case 'text':
      return html`<input type="text" ${attributes} maxlength="${longest}" value="${value}">`
  }
}
