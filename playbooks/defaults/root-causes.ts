/** What the owner chooses from when a playbook has no list of its own. All of them are ours: the customer is no cause. */
export const usualRootCauses = [
  'Promised more than we could do',
  'Nobody was responsible for it',
  'Overlooked, or left lying too long',
  'Wrong or missing information on our side',
  'Too few people for the work',
  'A step was skipped or done wrong',
  'A system of ours failed or was changed',
  'A partner of ours failed, and we noticed too late',
]
