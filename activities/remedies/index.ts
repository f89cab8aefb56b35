export { books } from './books.ts'
export { grantAnswer, type RemedyOrder, type RemedyProvider } from './provider.ts'
