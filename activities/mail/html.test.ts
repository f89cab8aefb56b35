import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlOf } from './html.ts'

const body = (text: string): string =>
  htmlOf({ subject: 's', text }).match(/<body[^>]*>\n([\s\S]*)\n<\/body>/)?.[1] ?? ''

describe('the HTML of a message', () => {
  it('has paragraphs, line breaks and lists', () => {
    expect(
      body('Dear Ana,\r\n\r\nWe are sorry.\nThis was our fault.\n\n- a new parcel\n- your freight\n'),
    ).toBe(
      [
        '<p>Dear Ana,</p>',
        '<p>We are sorry.<br>\nThis was our fault.</p>',
        '<ul>\n<li>a new parcel</li>\n<li>your freight</li>\n</ul>',
      ].join('\n'),
    )
  })

  it.each([
    ['See https://example.com/a?b=1&c=2.', 'https://example.com/a?b=1&amp;c=2', '.</p>'],
    ['(http://example.com/x)', 'http://example.com/x', ')</p>'],
    ['https://example.com/', 'https://example.com/', '</p>'],
  ])('links the address in %j, without the punctuation after it', (text, link, rest) => {
    expect(body(text)).toContain(`<a href="${link}">${link}</a>${rest}`)
  })

  it('links a long address whole, and shows where it leads', () => {
    const url = `https://amends.example.com/act/${'x'.repeat(200)}`
    expect(body(url)).toBe(`<p><a href="${url}">https://amends.example.com/act/${'x'.repeat(28)}…</a></p>`)
  })

  it.each(['javascript:alert(1)', 'www.example.com', 'ana@example.com'])('does not link %s', (text) => {
    expect(body(text)).toBe(`<p>${text}</p>`)
  })

  it('never takes text for markup', () => {
    const tags = ['html', 'head', 'meta', 'title', 'body', 'p', 'br', 'ul', 'li', 'a']
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'b', '\n', '- ', 'https://a') }),
    )
    fc.assert(
      fc.property(texts, texts, texts, (text, subject, language) => {
        const html = htmlOf({ text, subject, language }).replace('<!doctype html>', '')
        const foreign = [...html.matchAll(/<\/?([^\s>]*)/g)].filter(([, tag]) => !tags.includes(tag ?? ''))
        expect(foreign).toEqual([])
        expect(html.match(/<a [^>]*>/g) ?? []).toEqual(html.match(/<a href="https?:\/\/[^"<>\s]+">/g) ?? [])
      }),
    )
  })

  it('names its language and its subject', () => {
    const html = htmlOf({ subject: 'Late & sorry', text: 'x', language: 'de-CH' })
    expect(html).toContain('<html lang="de-CH">')
    expect(html).toContain('<title>Late &amp; sorry</title>')
    expect(htmlOf({ subject: 's', text: 'x' })).toContain('<html>')
  })
})
