import type { SpokenPromise } from '../../../model/message.ts'
import { spokenInstant } from '../../words.ts'
import { type Asked, isDated, knownPromise, type Unanswered } from '../translated.ts'

// No word here has a ß: what is read in Zürich is spelled as in Berlin.

/** "zu „Rechnung für Bestellung 10249“": in quotes, as whoever reported it wrote it in no case of ours. */
export function about(unanswered: Asked): string {
  const { facts, customer } = unanswered
  if (isDated(`Sie haben es bis ${facts.topic}.`, 'de', unanswered)) return `zum Vorgang ${facts.message}`
  const isSwiss = ['CH', 'LI'].includes(new Intl.Locale(customer.locale).region ?? '')
  return isSwiss ? `zu «${facts.topic}»` : `zu „${facts.topic}“`
}

/** "Ihre Nachricht", "Ihr Anruf" and so on, in the case that the sentence asks for. */
export function yours(
  unanswered: Asked,
  grammaticalCase: 'nominative' | 'accusative' | 'dative' = 'nominative',
): string {
  const forms =
    unanswered.facts.channel === 'phone'
      ? { nominative: 'Ihr Anruf', accusative: 'Ihren Anruf', dative: 'Ihrem Anruf' }
      : { nominative: 'Ihre Nachricht', accusative: 'Ihre Nachricht', dative: 'Ihrer Nachricht' }
  return `${forms[grammaticalCase]} ${about(unanswered)}`
}

/** What we said, with its date. */
export function promised(promise: SpokenPromise, unanswered: Unanswered): string {
  const date = `bis ${spokenInstant(promise.dueAt, unanswered.customer)} Ihrer Zeit`
  const known = knownPromise(promise, unanswered)
  if (known === 'answer') return `Sie haben meine Antwort ${about(unanswered)} ${date}`
  if (known === 'call') return `Ich rufe Sie ${date} ${about(unanswered)} an`
  if (known === 'word')
    return `Sie hören ${date} von mir, wie weit ich mit meiner Antwort ${about(unanswered)} bin`
  return `${promise.what} (${date})`
}
