import { describe, expect, test } from 'vitest'
import { letter, outgoing } from '../tests/support/outgoing.ts'
import { checkMessage, type OutgoingMessage, type RuleName } from './index.ts'

type Sample = [rule: RuleName, text: string, changes?: Partial<OutgoingMessage>]

const owned =
  'We sent order 10380 a week late. That is our failure, and I am sorry. I have asked Steven to find it.'

const apologies: Sample[] = [
  ['stock-phrase', letter(`${owned} We apologise for any inconvenience.`)],
  ['stock-phrase', letter(`${owned} Please accept our apologies for the inconvenience this has caused you.`)],
  ['stock-phrase', letter(`${owned} We’re sorry for any frustration or trouble you have had.`)],
  ['stock-phrase', letter(`${owned} I’m sorry you feel that way.`)],
  ['stock-phrase', letter(`${owned} We are sorry for how this made you feel.`)],
  ['stock-phrase', letter(`${owned} We are sorry to hear that you were unhappy with it.`)],
  ['names-customer', `Dear valued customer,\n\n${owned}\n\nLaura Callahan`],
  ['names-customer', `Hello,\n\n${owned}\n\nLaura Callahan`],
  ['names-customer', `Dear Mr Smith,\n\n${owned}\n\nLaura Callahan`],
  ['stock-phrase', letter(`${owned} It was due to unforeseen circumstances.`)],
  ['stock-phrase', letter(`${owned} The causes were circumstances beyond our control.`)],
  ['stock-phrase', letter(`${owned} As per our company policy, refunds take a month.`)],
  ['stock-phrase', letter(`${owned} Unfortunately, we are unable to send another.`)],
  ['stock-phrase', letter(`${owned} Your satisfaction is our top priority.`)],
  ['stock-phrase', letter(`${owned} We take matters like this very seriously.`)],
  ['stock-phrase', letter(`${owned} We are experiencing a higher than usual volume of orders.`)],
  ['stock-phrase', letter(`${owned} Rest assured that it will not happen again.`)],
  ['stock-phrase', letter(`${owned} Thank you for your patience and understanding.`)],
  ['stock-phrase', letter(`${owned} This does not reflect the standards we hold ourselves to.`)],
  ['stock-phrase', letter(`${owned} Please do not hesitate to contact us. Kindly note our opening hours.`)],
  ['stock-phrase', letter(`${owned} As a small token of our appreciation, here is a voucher.`)],
  ['stock-phrase', letter(`${owned} We understand your frustration.`)],
  ['no-if', letter(`${owned} We are sorry if this upset you.`)],
  ['no-if', letter(`${owned} If you were inconvenienced in any way, please accept my apologies.`)],
  ['no-if', letter(`${owned} We regret any upset that the delay may have caused.`)],
  ['no-if', letter(`${owned} To the extent that you were affected, we are sorry.`)],
  ['no-if', letter(`${owned} We apologise for any delay you might have experienced.`)],
  ['no-evasion', letter('Mistakes were made with order 10380. I am sorry about our delay. I will find it.')],
  ['no-evasion', letter(`${owned} An error occurred during packing.`)],
  ['no-evasion', letter(`${owned} Delays have been experienced in Cork.`)],
  ['owns-failure', letter('I am sorry about order 10380. Your order was delayed. I will find it.')],
  ['owns-failure', letter('I am sorry. If we failed you with order 10380, I will look into it.')],
  [
    'says-sorry',
    letter('We failed to send order 10380 in time. Our mistake. It will be with you by Friday.'),
  ],
  ['says-sorry', letter('We regret to inform you that order 10380 is late. Our failure. I will find it.')],
  [
    'no-blame',
    letter('I am sorry about our delay. The carrier lost order 10380, and I will ask them again.'),
  ],
  [
    'no-blame',
    letter('I am sorry for our mistake with 10380. Our supplier let us down. I will write again.'),
  ],
  [
    'no-blame',
    letter('Order 10380 was late because of the bad weather. I am sorry. I will look. Our mistake.'),
  ],
  [
    'no-blame',
    letter('It is our fault, and I am sorry. I will send 10380 again. You should have checked the address.'),
  ],
  [
    'no-blame',
    letter(
      'We are sorry, it was our error. 10380 comes back because you gave us a wrong address. I will call.',
    ),
  ],
  ['no-blame', letter('I am sorry. Our error. I will find 10380. This was due to a third-party provider.')],
  [
    'names-failure',
    letter('I am sorry for your recent experience. It was our failure. I will look into it.'),
    { subject: 'About the matter' },
  ],
  [
    'next-step',
    letter('We sent order 10380 a week late. That is our failure, and I am sorry. It must hurt.'),
  ],
  ['signed-by-person', `Dear Patricia,\n\n${owned}\n\nYours,\nThe Customer Service Team`],
  ['signed-by-person', `Dear Patricia,\n\n${owned}\n\nBest regards\nNorthwind Traders`],
  ['unkept-date', letter(`${owned} You have it by tomorrow.`)],
  ['placeholder', `Dear {{customer.first_name}} Patricia,\n\n${owned}\n\nLaura Callahan`],
  ['placeholder', letter(`${owned} The sum of [AMOUNT] is on its way.`)],
  ['placeholder', letter(`${owned} Your parcel undefined is on its way.`)],
  ['shouting', letter(`${owned} WE WILL MAKE THIS RIGHT FOR YOU!!!`)],
]

const others: Sample[] = [
  ['next-step', letter('Order 10380 is late. It is a pity.'), { kind: 'update' }],
  ['no-evasion', letter('There has been a delay with order 10380. You will hear more.'), { kind: 'update' }],
  [
    'stock-phrase',
    letter('Order 10380 has been passed to the relevant department. I will write again.'),
    { kind: 'update' },
  ],
  [
    'stock-phrase',
    letter('As a gesture of goodwill, I have refunded the freight of order 10380.'),
    { kind: 'remedy' },
  ],
  ['no-blame', letter('I have refunded 10380, although it was not our fault.'), { kind: 'remedy' }],
  [
    'signed-by-person',
    'Dear Patricia,\n\nI have refunded the freight of order 10380.\n\nnoreply@northwind.example',
    { kind: 'remedy' },
  ],
  ['next-step', letter('We hope that order 10380 is now settled.'), { kind: 'follow-up' }],
  [
    'stock-phrase',
    letter('Is order 10380 settled? Your feedback is important to us.'),
    { kind: 'follow-up' },
  ],
  ['names-failure', letter('Did we put it right?'), { kind: 'follow-up', subject: 'A question' }],
  [
    'near-copy',
    letter(
      'There is nothing new about order 10380. I asked in Cork and in Dublin, and neither depot has seen it.',
    ),
    {
      kind: 'update',
      earlier: [
        letter(
          'There is nothing new about order 10380. I asked in Cork and in Dublin on Friday, and neither depot has seen it.',
        ),
      ],
    },
  ],
]

describe('a message that nobody would want to receive is blocked', () => {
  test.each([...apologies, ...others])('%s: %s', (rule, text, changes) => {
    const message = outgoing(text, changes)
    const { blocked, findings } = checkMessage(message)
    expect(findings.map((finding) => finding.rule)).toContain(rule)
    expect(blocked).toBe(true)
    for (const { words } of findings) expect(`${message.subject}\n${message.text}`).toContain(words)
  })
})
