/** One problem as thirty people name it, in the order they write. Three of them write in Filipino, three in Croatian. */
export const asked: readonly { locale: 'en' | 'fil' | 'hr'; subject: string; text: string }[] = [
  {
    locale: 'en',
    subject: 'The six digits never come',
    text: 'I type my number and wait, and the six digits for getting in never come.',
  },
  {
    locale: 'en',
    subject: 'No text on my phone',
    text: 'When I want into the app it says a text was sent. There is no text on my phone.',
  },
  {
    locale: 'en',
    subject: 'OTP missing',
    text: 'OTP missing since we left port. I cannot open the app without the OTP.',
  },
  {
    locale: 'fil',
    subject: 'Walang dumarating na numero',
    text: 'Hinihintay ko po ang anim na numero para makapasok, wala pong dumarating sa dagat.',
  },
  {
    locale: 'en',
    subject: 'Verification does not reach the ship',
    text: 'The verification does not reach us on the ship. In port it was fine.',
  },
  {
    locale: 'en',
    subject: 'Cannot get in, no digits',
    text: 'Each time it asks for digits that I was never sent.',
  },
  {
    locale: 'hr',
    subject: 'SMS ne stiže na brod',
    text: 'SMS s brojkama za ulaz ne stiže otkad smo isplovili.',
  },
  {
    locale: 'en',
    subject: 'Waiting for the SMS all night',
    text: 'I waited for the SMS all night in the mess and nothing.',
  },
  {
    locale: 'en',
    subject: 'The app wants a number I do not have',
    text: 'It wants a number from a text, and texts do not reach my SIM out here.',
  },
  { locale: 'en', subject: 'OTP again', text: 'Third day at sea and still no OTP, so no balance for me.' },
  {
    locale: 'en',
    subject: 'My SIM has no signal for the digits',
    text: 'My SIM has no signal, so the digits for the app cannot reach me.',
  },
  {
    locale: 'fil',
    subject: 'Ayaw pumasok ng OTP',
    text: 'Ayaw pong pumasok ng OTP dito sa barko, wala pong signal ang SIM ko.',
  },
  {
    locale: 'en',
    subject: 'Verification text lost',
    text: 'My verification text is lost somewhere between you and the ship.',
  },
  {
    locale: 'en',
    subject: 'No signal, no way in',
    text: 'No signal on board, so no way in. Is there another way than a text?',
  },
  {
    locale: 'en',
    subject: 'Six digits too late',
    text: 'The six digits come in the next port, a week too late.',
  },
  { locale: 'en', subject: 'Where are my digits?', text: 'I asked four times. Where are my six digits?' },
  {
    locale: 'hr',
    subject: 'Nema SMS-a na moru',
    text: 'Na moru nema SMS-a, pa ne mogu ući u aplikaciju. Brojke ne stižu.',
  },
  {
    locale: 'en',
    subject: 'Text does not reach the ship',
    text: 'The text with the number does not reach the ship, my mates have the same.',
  },
  { locale: 'en', subject: 'OTP on board', text: 'How does one get an OTP on board without a signal?' },
  {
    locale: 'en',
    subject: 'SIM without signal',
    text: 'My SIM has no signal in the Pacific and the app insists on an SMS.',
  },
  {
    locale: 'en',
    subject: 'Verification, please',
    text: 'I cannot finish the verification, nothing reaches my phone here.',
  },
  {
    locale: 'en',
    subject: 'The digits are sent to nowhere',
    text: 'You say the digits were sent. To nowhere, it seems: there is no text.',
  },
  {
    locale: 'fil',
    subject: 'Wala pong signal ang SIM',
    text: 'Wala pong signal ang SIM ko kaya hindi dumarating ang OTP.',
  },
  {
    locale: 'en',
    subject: 'No SMS since Suez',
    text: 'No SMS since Suez, and the app will not open without one.',
  },
  {
    locale: 'en',
    subject: 'Six digits, no signal',
    text: 'It asks me for six digits and there is no signal to bring them.',
  },
  {
    locale: 'hr',
    subject: 'Bez signala nema brojki',
    text: 'Kartica SIM nema signala, brojke iz SMS-a ne stižu na brod.',
  },
  {
    locale: 'en',
    subject: 'OTP does not reach me',
    text: 'The OTP does not reach me at sea, what can I do?',
  },
  {
    locale: 'en',
    subject: 'Texts do not reach us',
    text: 'Texts do not reach us out here, so nobody of the crew can get in.',
  },
  {
    locale: 'en',
    subject: 'Verification number',
    text: 'The verification number was sent to a SIM that sleeps in my locker without signal.',
  },
  {
    locale: 'en',
    subject: 'I wait for an SMS',
    text: 'I wait for an SMS with six digits and none comes on board.',
  },
]

/** What nobody is linked for: asked before and after. */
export const heldBack: readonly { subject: string; text: string }[] = [
  { subject: 'Digits by text', text: 'Can I get the digits otherwise than by text?' },
  { subject: 'OTP and no signal', text: 'There is no signal here and I am asked for an OTP.' },
  { subject: 'SMS on the ship', text: 'An SMS cannot reach the ship for weeks.' },
  { subject: 'SIM asleep', text: 'My SIM finds no signal, so the app stays shut.' },
  { subject: 'Verification at sea', text: 'How is verification meant to reach me at sea?' },
  { subject: 'Nothing on my phone', text: 'You sent six digits and nothing is on my phone.' },
  { subject: 'Number from a text', text: 'I never got the number from the text.' },
  { subject: 'Crew without OTP', text: 'The whole crew is without OTP since the last port.' },
]

/** What would solve it, in the words of who wrote it down. */
export const answer = {
  title: 'Sign in with an authenticator while away from shore',
  issue: 'One-time codes are not delivered while the vessel is out of coverage.',
  resolution: 'Open Security, choose Authenticator, scan the picture, and confirm with the code it shows.',
}

/** What else the house knows: near enough to be taken for it. */
export const others: readonly { title: string; issue: string; resolution: string }[] = [
  {
    title: 'Change your phone number',
    issue: 'You have a new number and the app still knows the old one.',
    resolution: 'Under Profile choose Phone and type the new number twice.',
  },
  {
    title: 'The app does not open',
    issue: 'The app closes by itself or stays white on your phone.',
    resolution: 'Update it, then restart the phone.',
  },
  {
    title: 'Read your balance without a connection',
    issue: 'On the ship there is no connection for days.',
    resolution: 'Open Balance once in port: it stays on the phone.',
  },
  {
    title: 'Activate a new crew card',
    issue: 'A new card needs its number typed in once.',
    resolution: 'Type the number on the back of the card under Card, Activate.',
  },
  {
    title: 'Card blocked after three wrong PINs',
    issue: 'The card says Blocked after three tries.',
    resolution: 'Choose Unblock under Card and wait a minute.',
  },
  {
    title: 'Get text messages when money arrives',
    issue: 'You want a text each time you are paid.',
    resolution: 'Switch on Texts under Notices.',
  },
  {
    title: 'Payslip was sent and is missing',
    issue: 'The payslip was sent, but you cannot find it.',
    resolution: 'Look under Documents, all months.',
  },
  {
    title: 'Identity verification with a passport',
    issue: 'The picture of the passport is refused.',
    resolution: 'Lay it flat in daylight and send it once more.',
  },
  {
    title: 'Share your account with your family',
    issue: 'Your wife wants to see the balance on her phone.',
    resolution: 'Invite her under Family; she gets her own way in.',
  },
  {
    title: 'Payment sent to a wrong number',
    issue: 'You typed a wrong number and the money was sent.',
    resolution: 'Stop it within the hour under Payments.',
  },
  {
    title: 'Wait for a bank transfer',
    issue: 'A transfer takes up to two days to reach the bank.',
    resolution: 'Look at Status: it says where the money is.',
  },
  {
    title: 'Leave the ship for good',
    issue: 'You go home and want the last pay.',
    resolution: 'Tell the purser your last day on board.',
  },
  {
    title: 'Set up a local SIM in port',
    issue: 'A local SIM is cheaper in port.',
    resolution: 'Buy one at the seamen’s club and put it in the second slot.',
  },
  {
    title: 'Wi-Fi on board',
    issue: 'There is no signal of the ship’s Wi-Fi in your cabin.',
    resolution: 'Ask the officer of the watch for the nearest point.',
  },
  {
    title: 'Find the digits of your account',
    issue: 'A bank asks for the digits of your account.',
    resolution: 'They stand under Details, with a button to copy.',
  },
  {
    title: 'Paano palitan ang numero ng telepono',
    issue: 'May bago kang numero.',
    resolution: 'Sa Profile, piliin ang Telepono.',
  },
  { title: 'Promjena broja telefona', issue: 'Imate novi broj.', resolution: 'U Profilu odaberite Telefon.' },
]
