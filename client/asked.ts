import type { Asked } from '../model/base.ts'

/** What a customer asks for, as a sentence goes on: "they ask for ...". */
export const askedWords: Record<Asked, string> = {
  'put-right': 'what failed to be put right',
  money: 'money back, or more of it',
  explanation: 'an explanation',
  call: 'a call',
  peace: 'to be left alone',
  other: 'something else',
}
