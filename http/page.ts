import { html, raw } from 'hono/html'

/** HTML in which all that came from outside is escaped. */
export type Markup = ReturnType<typeof html>

// A constant of ours, so nothing in it needs escaping. Colours keep a contrast of at least 4.5 to 1 in both schemes.
const style = raw(`
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --page: #f6f7f9; --card: #fff; --line: #c9d1d9;
  --accent: #0b5cad; --on-accent: #fff; --bad: #b3261e; --good: #1a7f37 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --page: #0e1116; --card: #171b22;
  --line: #3a424d; --accent: #6cb0ff; --on-accent: #0e1116; --bad: #ff8b80; --good: #5fd07f } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere }
main { max-width: 38rem; margin: 0 auto; padding: 1.25rem 1rem 3rem }
h1 { font-size: 1.375rem; line-height: 1.3; margin: .25rem 0 1rem }
h2 { font-size: 1.0625rem; margin: 0 }
p { margin: 0 0 .75rem }
.brand, .hint { color: var(--soft) }
.brand { font-size: .875rem; margin: 0 }
.hint { font-size: .9375rem }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 0 1.25rem }
dt { color: var(--soft) }
dd { margin: 0 }
.note { border-left: .25rem solid var(--accent); background: var(--card); padding: .75rem 1rem; margin: 0 0 1.25rem }
.note.good { border-color: var(--good) }
.note.bad { border-color: var(--bad) }
.note.drill { border: 2px dashed var(--accent) }
.note > :last-child { margin-bottom: 0 }
.quote { white-space: pre-wrap }
details, section { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 .75rem }
summary { cursor: pointer; font-weight: 600; padding: .75rem 1rem; min-height: 2.75rem }
form { padding: 0 1rem 1rem }
section > form { padding-top: 1rem }
label, legend { display: block; font-weight: 600; margin: .75rem 0 .25rem }
label.box { display: flex; gap: .625rem; align-items: flex-start; font-weight: 400 }
label.box input { width: 1.25rem; height: 1.25rem; margin: .125rem 0 0; flex: none }
input:not([type=checkbox]), select, textarea { width: 100%; font: inherit; color: inherit; background: var(--page);
  border: 1px solid var(--soft); border-radius: .375rem; padding: .5rem .625rem; min-height: 2.75rem }
textarea { min-height: 7rem; resize: vertical }
[aria-invalid=true] { border-color: var(--bad); border-width: 2px }
.error { color: var(--bad); font-weight: 600; margin: .25rem 0 0 }
button { width: 100%; font: inherit; font-weight: 600; min-height: 3rem; margin-top: 1rem; border: 0;
  border-radius: .375rem; background: var(--accent); color: var(--on-accent); cursor: pointer }
section button { margin-top: 0 }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
code { font: .9em ui-monospace, monospace }
`)

/** A whole page. Plain HTML that needs no script and loads nothing. */
export function page(title: string, content: Markup | Markup[]): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Amends</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="brand">Amends</p>
${content}
</main>
</body>
</html>
`
}

/** A page that only says something. `kept` is what was typed, so that it is not lost. */
export function messagePage(
  title: string,
  lines: readonly string[],
  kept: readonly (readonly [string, string])[] = [],
): Markup {
  return page(title, [
    html`<h1>${title}</h1>`,
    ...lines.map((line) => html`<p>${line}</p>`),
    ...(kept.length === 0 ? [] : [html`<h2>What you wrote</h2>`]),
    ...kept.map(([label, text]) => html`<p class="hint">${label}</p><p class="note quote">${text}</p>`),
  ])
}
