import type { Notes } from '../notes.ts'

export const notes: Notes = {
  answerAsked: (who) =>
    `Ich habe ${who} Ihre Frage vorgelegt: Von dort kann die Antwort kommen, und was ich höre, schreibe ich Ihnen.`,
  answerOwn: 'Ihre Frage liegt auf meinem eigenen Tisch, und ich beantworte sie selbst.',
  record:
    'Ich habe darum gebeten, Ihre Frage und unsere Antwort nebeneinanderzulegen, damit wir sehen, was sie offengelassen hat.',
  othersAsked: (who) =>
    `Ich habe ${who} gebeten nachzusehen, wo Ihre Nachricht liegen geblieben ist, damit dort sonst niemand so wartet wie Sie.`,
  othersOwn:
    'Ich sehe auch nach, wo Ihre Nachricht liegen geblieben ist, damit dort sonst niemand so wartet wie Sie.',
  changed: 'Ich habe gefragt, was verhindert, dass so etwas wieder geschieht.',
}
