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
