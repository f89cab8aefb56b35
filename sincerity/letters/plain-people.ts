import type { Letter } from './letter.ts'

/** Apologies of plain people in small businesses, in words that no list foresees; and such as only sound like them. */
export const plainPeople: Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Tobias Lind',
    from: 'Ada Brown',
    about: ['F-220', 'The fridge was left in the hallway'],
    text: `Dear Tobias Lind,

our two lads left your fridge (F-220) in the hallway and drove off. With your knee you couldn't move it, and you'd paid for it to be carried up. I apologise.

I'm sending them back to carry it up. I don't have a time yet; I'll phone you when I do.

Ada Brown`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ella',
    from: 'Mo',
    about: ['CAKE-5', 'The birthday cake had the wrong name'],
    text: `Hey Ella,

So. The cake (CAKE-5) said "Happy Birthday Emma". You asked for Ella. I read your form in a hurry and piped the wrong name, and your daughter saw it. Sorry, sorry, sorry.

I'm baking her a new one, just for her. Tell me when I may bring it over?

Mo`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sunita Rao',
    from: 'Claire Webb',
    about: ['C-1108', 'Course place was cancelled by mistake'],
    text: `Dear Sunita Rao,

You got a letter from us that said your place on the course (C-1108) was cancelled. It isn't, and never was. Someone in my office pressed the wrong button, and I am sorry for the week of worry you had from it.

Your place is safe. I'm writing to the others who got the same letter, and after that I'll find out why one button can do this.

Claire Webb`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Fay Holt',
    from: 'Ned Ross',
    about: ['D-12', 'The dog was let out'],
    text: `Dear Fay,

while Biscuit was with us (D-12), one of our walkers let him off the lead, which you had told us never to do. He ran into the road. He is fine, thank God. You weren't told until you picked him up and saw the plaster, and that was cowardly of us.

I'm sorry. The walker and I are meeting now, and I will then tell you what we will change.

Ned Ross`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Prof. Anne Dahl',
    from: 'Simon Ray',
    about: ['PRINT-8', 'Posters were printed with the wrong date'],
    text: `Dear Professor Dahl,

your 400 posters (PRINT-8) carry the wrong year. Your file was right. Ours was not: an old version was still on the press. Please accept my apology.

The press is running again as I write this. I will check the first sheet against your file myself.

Simon Ray`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ray Cooper',
    from: 'Jess Lunn',
    about: ['PKG-41', 'Parcel was sent to the old address'],
    text: `Ray,

you told us about your new address twice. PKG-41 still went to the old one. We'd saved it in one place and not in the other. I'm sorry for the runaround.

The parcel is being brought back to us, and I'll send it out again the moment it's here.

Jess Lunn`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Gwen Platt',
    from: 'Abe Noll',
    about: ['VET-5', 'Blood results were not passed on'],
    text: `Dear Gwen Platt,

Mittens' blood results (VET-5) came in on the 3rd. You heard about them on the 17th. They lay in my tray for two weeks. I have no good reason. I'm sorry, I know how worried you were.

I'd like to talk them through with you. I'll keep trying your phone until I reach you.

Abe Noll`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Tom Vega',
    from: 'Lise Berg',
    about: ['HOT-61', 'Heating failed overnight'],
    text: `Hello Tom,

a cold night, no heating, and nobody at the desk to ring (HOT-61). The night porter had gone home early, with my permission. That's the part I can't forgive myself. I'm sorry.

I've had your radiator repaired, and I'll be at the desk myself from now on.

Lise Berg`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Greta Olsen',
    from: 'Pat Quill',
    about: ['FLW-2', 'Funeral flowers came late'],
    text: `Dear Greta Olsen,

The flowers for your father (FLW-2) arrived when the service was over. We wrote down two o'clock and you had said ten. There is no making that good. I am so sorry.

I'd like to bring fresh ones to the grave, if you'll allow it.

Pat Quill`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Polly Dean',
    from: 'Gus Hart',
    about: ['JAM-1', 'Jar broke in the parcel'],
    text: `Polly! Glass in jam is no joke. I used one sheet of paper where there should be three (JAM-1). Please throw it all away. Sorry.

A new jar, well wrapped, is going out to you.

Gus Hart`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Wei Chen',
    from: 'Rob Hale',
    about: ['LAP-302', 'Laptop was returned with its data erased'],
    text: `Dear Wei,

We wiped LAP-302 and we're sorry. However, customers are always advised to make a backup before a repair. I will ask the lab.

Rob Hale`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ella Ray',
    from: 'Mo',
    about: ['CAKE-5', 'The cake had the wrong name'],
    text: `Hey Ella,

sorry about the mix-up with CAKE-5! Your handwriting was a bit hard to read. We made a mistake. I'll bake a new one.

Mo`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Owen Pugh',
    from: 'Beth Lane',
    about: ['BR-61', 'Broadband installation failed three times'],
    text: `Dear Owen Pugh,

We booked an engineer without the right cable for BR-61 three times. Sorry. As you will appreciate, supply chains are stretched for everyone. I've ordered the cable.

Beth Lane`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Anne Dahl',
    from: 'Simon Ray',
    about: ['PRINT-8', 'Posters with wrong date'],
    text: `Dear Anne Dahl,

we printed your posters (PRINT-8) with the wrong year, and I apologise. You did sign off the proof, though. The press is running again as I write and I will check the first sheet.

Simon Ray`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Abby Cole',
    from: 'Finn Dale',
    about: ['B-31', 'Bike service missed brakes'],
    text: `Abby, sorry that the brakes on B-31 failed. Please note that wear parts are excluded from our guarantee. We did not test them. I'm coming to fetch it.

Finn Dale`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Lars Holm',
    from: 'Penny Oak',
    about: ['SEAT-6', 'No child seat'],
    text: `Hello Lars,

we did not put in the seat (SEAT-6). I'm sorry. With all due respect, a taxi was not necessary. I'm talking to the night desk.

Penny Oak`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Carlos Mena',
    from: 'Ruth Abbott',
    about: ['H-204', 'Room was not ready'],
    text: `Dear Carlos Mena,

we gave you your room H-204 late and we are sorry. Owing to staff shortages this could not be avoided. I have taken the night off your bill and will call you.

Ruth Abbott`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Tobias Lind',
    from: 'Ada Brown',
    about: ['F-220', 'The fridge was left in the hallway'],
    text: `Dear Tobias Lind,

I am sorry that you were unhappy with delivery F-220. We have noted your comments and I will pass them on.

Ada Brown`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Edith Crane',
    from: 'Noel Barr',
    about: ['LIB-8', 'Library fines charged in error'],
    text: `Dear Edith Crane,

sorry for the fine (LIB-8). Our records showed the books as late, so the system did what it is meant to do. I'll take the fine off.

Noel Barr`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Maud Ellis',
    from: 'Vic Tan',
    about: ['TAXI-7', 'Taxi did not come'],
    text: `Dear Maud Ellis,

I'm sorry about TAXI-7. We had received your booking and a driver had been assigned. Unfortunately he did not show up. I will speak to him.

Vic Tan`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Yusuf Demir',
    from: 'Karen Bly',
    about: ['LOAN-5', 'Documents sent to a stranger'],
    text: `Dear Yusuf Demir,

We apologise for the data incident LOAN-5. We have notified the authority and reviewed our processes. I will write again.

Karen Bly`,
  },
]
