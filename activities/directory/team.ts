import type { People } from './people.ts'

/** A made-up team, for want of a directory file: whoever tries Amends sees a whole ladder at once. */
export const team: People = {
  people: [
    {
      id: 'lena',
      name: 'Lena Voss',
      email: 'lena.voss@example.com',
      title: 'Customer Care',
      reportsTo: 'omar',
    },
    {
      id: 'omar',
      name: 'Omar Haddad',
      email: 'omar.haddad@example.com',
      title: 'Head of Customer Care',
      reportsTo: 'ruth',
    },
    { id: 'ruth', name: 'Ruth Okafor', email: 'ruth.okafor@example.com', title: 'Chief Operating Officer' },
  ],
  duties: {},
}
