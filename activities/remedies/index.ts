export { books } from './books.ts'
export { type GrantAnswer, grantAnswer, type RemedyOrder, type RemedyProvider } from './provider.ts'
