import { type Phrase, phrases, unless } from '../../phrase.ts'

/** Words that promise more than anybody can keep. */
export const overPromising: Phrase[] = [
  ...unless(
    // What is meant to be so, or asked for, is not promised.
    /\b(?:so that|so it|so this|so you|so no|to make|to see|make sure|ask|asked|hope|can not|no one|nobody)\b/,
    phrases(
      'Nobody can promise that, and who has just been failed knows it.',
      'Say what you change instead: "From this week two people check each parcel before it leaves."',
      '(?<!you )(?:will|shall) (?:simply |definitely )?never ~4 again',
      '(?:guarantee*|promise|assure|swear|vow|certain|confident|word|rest assured) ~8 (?:never|not) ~8 again',
      '(?:guarantee*|promise|assure|swear|vow|certain|confident|word|rest assured) ~10 (?:(?:will|shall) (?:always|be perfect|be flawless|be safe|run perfectly|run smoothly)|always be|every (?:single )?time|flawless\\p{L}*|perfect\\p{L}*|nothing (?:like|will|can|of the kind))',
      '(?:from now on|from here on|in (?:the )?future|going forward|henceforth) (?:everything|all|nothing|every \\p{L}+|no \\p{L}+|it|this|your \\p{L}+|our \\p{L}+) (?:will|shall|is|are) (?:always |never |be (?:perfect|flawless|on time|safe)|run|go|work)',
      '(?:nothing (?:like this|of this kind|of the sort|similar)|no (?:such|similar) (?:thing|mistake|error|delay|failure)|this (?:kind of )?(?:mistake|error|thing|failure|delay)) (?:will|can|could|is going to|shall) (?:ever |never |not )*(?:happen|occur|be repeated|repeat|recur)',
      '(?:assurance|guarantee|word|promise|pledge|vow) that ~8 (?:impossible|not|never|always|no longer|can not|ever)',
      '(?:i|we) (?:can |will |do |hereby |personally |absolutely |fully )*guarantee (?:that|it|this|you|your|there|nothing|delivery|we|i)',
      '(?:100%|(?:100|hundred) (?:percent|per cent)) (?:certain|sure|guarantee*|satisf*|confident)',
    ),
  ),
  ...phrases(
    'It promises much, and nothing that one could hold you to.',
    'Say what you do next, and by when you know more: "I have asked the depot to search every shelf."',
    'without fail',
    'come what may',
    'no matter (?:what|how long|the cost)',
    '(?:whatever it takes|(?:everything|all) (?:that is )?(?:in|within) (?:our|my) power)',
    '(?:leave|leaving|left) no stone unturned',
    '(?:heaven and earth|above and beyond|extra mile|nothing but the best)',
  ),
]
