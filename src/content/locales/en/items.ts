// English: the words of the checklist. Each item says one fact, why it is there and, where it helps, how.
import type { ExpiryCode, GroupId } from '../../../core/checklist/item.ts';
import type { ItemId } from '../../checklist.ts';
import type { CardTexts, ExpiryText, ItemText } from '../../messages.ts';

export const items: Readonly<Record<ItemId, ItemText>> = {
  'EQ-01': {
    text: 'My camera works. I can see myself.',
    why: 'Your peer can see you only if it works.',
    how: ['Take the cover off the lens.', 'Close other apps that use it.'],
  },
  'EQ-02': {
    text: 'My face is easy to see.',
    why: 'Your face shows your peer that you listen.',
    how: ['Turn to face a window.', 'Or put a lamp behind the screen.'],
  },
  'EQ-03': {
    text: 'My face is in the frame, with a little space on top.',
    why: 'Your peer should see all of your face.',
    how: ['Sit back a little.', 'Tilt the screen until it fits.'],
  },
  'EQ-04': {
    text: 'My microphone works.',
    why: 'Your peer can hear you only if it works.',
    how: ['Check that it is not muted.', 'Pick the right one in the list.'],
  },
  'EQ-05': {
    text: 'I sound clear. My room is quiet.',
    why: 'Noise makes it hard for your peer to follow you.',
    how: ['Turn off fans and the TV.', 'Shut the window.', 'Sit closer to the microphone.'],
  },
  'EQ-06': {
    text: 'I can hear the test sound.',
    why: 'Then you will hear your peer too.',
    how: ['Turn the sound up.', 'Check that it is not muted.'],
  },
  'EQ-07': {
    text: 'My headset works for sound and voice.',
    why: 'Sound and voice should both go through it.',
    how: ['Unplug it and plug it in.', 'Pick it for both in the list.'],
  },
  'EQ-08': {
    text: 'My device has power for the whole call.',
    why: 'The call should not end with your battery.',
    how: ['Plug in your charger.'],
  },
  'EQ-09': {
    text: 'My internet is on.',
    why: 'A call needs it. This app does not.',
    how: ['Sit close to the Wi-Fi box.', 'Or plug in a wire.', 'Ask others to stop streaming.'],
  },

  'SP-01': {
    text: 'My door is shut.',
    why: 'What your peer tells you should stay in the room.',
    how: ['Shut the windows too.'],
  },
  'SP-02': {
    text: 'No one near me can hear us or see my screen.',
    why: 'Your peer shares things that are meant for you alone.',
    how: ['Turn your screen from the door.', 'Move if someone is near.'],
  },
  'SP-03': {
    text: 'People here know I am working and not to come in.',
    why: 'No one walks in by mistake.',
    how: ['Tell them when you will be done.', 'Put up the door sign.'],
  },
  'SP-04': {
    text: 'My headphones are on.',
    why: 'Then no one near you can hear your peer.',
    how: ['Plug them in or turn them on.', 'Pick them in your video app.'],
  },
  'SP-05': {
    text: 'Smart speakers and home cameras are off or out of the room.',
    why: 'They may listen or watch when you do not think of it.',
    how: ['Unplug them.', 'Or move them to another room.'],
  },
  'SP-06': {
    text: 'Recording is off. No AI note taker is on.',
    why: 'No one should keep your peer’s words unless you both agree.',
    how: ['Turn off AI notes in your app.', 'Take any note bot off the call.'],
  },
  'SP-07': {
    text: 'I am on private Wi-Fi, a wire, or my phone’s data.',
    why: 'In a public place, others can hear you too.',
    how: ['Use your phone as a hotspot.'],
  },
  'SP-08': {
    text: 'If needed, a fan or white noise is on outside my door.',
    why: 'A soft sound out there covers your voices.',
  },

  'SB-01': {
    text: 'My background is plain and tidy.',
    why: 'Your peer can then look at you, not at your room.',
    how: ['Clear what is behind you.', 'Or sit in front of a wall.'],
  },
  'SB-02': {
    text: 'Nothing behind me could upset or offend.',
    why: 'Some things bring back hard times. You know best what to move.',
    how: [
      'Look for signs of alcohol or drugs.',
      'Look for weapons or violent art.',
      'Look for politics, faith or jokes.',
    ],
  },
  'SB-03': {
    text: 'No names, mail, notes, or photos of others can be seen.',
    why: 'Your peer should not learn about other people from your room.',
    how: ['Turn papers face down.', 'Take photos out of view.'],
  },
  'SB-04': {
    text: 'Light falls on my face. There is no bright window behind me.',
    why: 'Your face shows your peer that you listen.',
    how: ['Turn to face the window.', 'Or put a lamp behind the screen.', 'Close the blinds behind you.'],
  },
  'SB-05': {
    text: 'My camera is level with my eyes.',
    why: 'You look at each other as equals.',
    how: ['Put books under your laptop.', 'Put your phone on a stand.'],
  },
  'SB-06': {
    text: 'My phone is on a stand and does not move.',
    why: 'A still picture is easy to look at.',
    how: ['No stand? Lean it on books.'],
  },
  'SB-07': {
    text: 'My lens is clean.',
    why: 'A smear makes a good camera look bad.',
    how: ['Wipe it with a soft cloth.'],
  },

  'SD-01': {
    text: 'Pop-ups and sounds are off.',
    why: 'A pop-up can show private things and break the moment.',
    how: ['Turn on Do Not Disturb.'],
  },
  'SD-02': {
    text: 'Extra apps and tabs are closed.',
    why: 'The call runs better and your mind is free.',
  },
  'SD-03': {
    text: 'Private files and messages are out of sight.',
    why: 'Your peer should see nothing about other peers.',
  },
  'SD-04': {
    text: 'What I will share is open in its own window.',
    why: 'Then you show this and nothing else.',
    how: ['Share the window, not the whole screen.'],
  },
  'SD-05': {
    text: 'The waiting room or passcode is on.',
    why: 'No one else can walk in on your talk.',
    how: ['Use a new link for each peer.'],
  },
  'SD-06': {
    text: 'I sent the link and passcode in a private way.',
    why: 'Who has the link can try to join.',
    how: ['Send it to your peer alone.'],
  },
  'SD-07': {
    text: 'My phone is near, charged, and silent. It is my backup.',
    why: 'If the call drops, you can still reach your peer.',
  },
  'SD-08': {
    text: 'My name on screen is right.',
    why: 'Your peer should see the name they know you by.',
  },

  'SF-01': {
    text: 'I have a number to call my peer back.',
    why: 'If the call drops, you can call them.',
    how: ['Keep it in your work records.', 'This app does not store it.'],
  },
  'SF-02': {
    text: 'I will ask where my peer is right now.',
    why: 'If they need help, you can say where to go.',
  },
  'SF-03': {
    text: 'I have the local help numbers for that place.',
    why: '911 reaches help near you, not near your peer.',
    how: ['Find the police and fire numbers.', 'Find the local crisis team.', 'Keep them in your work records.'],
  },
  'SF-04': {
    text: 'We both know what to do if the call drops.',
    why: 'With a plan, a dropped call worries no one.',
    how: ['Agree who calls whom.', 'Agree how long to wait.'],
  },
  'SF-05': {
    text: 'I will ask if my peer can talk freely.',
    why: 'Someone may be in the room with them.',
  },
  'SF-06': {
    text: 'I know how to reach my supervisor today.',
    why: 'You do not have to face a hard moment alone.',
  },
  'SF-07': {
    text: 'I know the time where my peer is.',
    why: 'Their clock may not show the same time as yours.',
  },
  'SF-08': {
    text: 'My peer is not driving.',
    why: 'Talking and driving do not go together.',
  },

  'SM-01': {
    text: 'I had a short break and some water.',
    why: 'You listen better when you had a rest.',
  },
  'SM-02': {
    text: 'I feel steady and ready to listen.',
    why: 'How you feel matters too. “Not yet” is okay to say.',
    how: ['Breathe slowly for a minute.', 'Call one of your supports.', 'Or move the session.'],
  },
  'SM-03': {
    text: 'My peer leads. I listen first.',
    why: 'They know best what they need from you.',
  },
  'SM-04': {
    text: 'Forms and data come last.',
    why: 'Trust comes from talking, not from forms.',
  },
  'SM-05': {
    text: 'I know my stop time.',
    why: 'You both know how much time you have.',
    how: ['Check if your app has a limit.'],
  },
  'SM-06': {
    text: 'I am dressed for work.',
    why: 'It helps you feel that work has begun.',
    how: ['Plain clothes look best on screen.'],
  },
  'SM-07': {
    text: 'Water and tissues are near me.',
    why: 'You can stay with your peer in a hard moment.',
  },
  'SM-08': {
    text: 'Pets and kids are cared for.',
    why: 'Your mind is free for your peer.',
  },

  'DY-01': {
    text: 'I did my equipment check.',
    why: 'A quick look now saves a rush before the call.',
  },
  'DY-02': {
    text: 'I looked at my plan for today.',
    why: 'You know what is next, and when you can rest.',
  },
  'DY-03': {
    text: 'My notes for each session are done.',
    why: 'They are easy to write while you still know it all.',
  },
  'DY-04': {
    text: 'I signed out of work apps.',
    why: 'No one else can open your work.',
  },
  'DY-05': {
    text: 'My work day is over. My time is mine.',
    why: 'You need time for yourself to be there for others.',
  },

  'PP-01': {
    text: 'My device and apps are up to date.',
    why: 'Then no update starts right before a call.',
    how: ['Do it the day before.'],
  },
  'PP-02': {
    text: 'My device locks with a PIN, password, face, or finger.',
    why: 'If it is lost, no one can look inside.',
    how: ['Open Settings.', 'Look for “Lock screen”.'],
  },
  'PP-03': {
    text: 'It locks by itself in 5 minutes or less.',
    why: 'You may forget to lock it.',
    how: ['Open Settings.', 'Look for “Display” or “Lock screen”.'],
  },
  'PP-04': {
    text: 'My Wi-Fi has its own password.',
    why: 'Without one, anyone close by can use it.',
  },
  'PP-05': {
    text: 'I checked the privacy settings in my video app.',
    why: 'You decide what the app shows about you.',
    how: ['See who knows you are online.', 'Turn off location for the app.'],
  },
  'PP-06': {
    text: 'No one else knows my work passwords.',
    why: 'Your work stays yours.',
    how: ['Someone knows it? Change it now.', 'Use 4 or 5 random words.'],
  },
  'PP-07': {
    text: 'Two-step sign-in is on for my work accounts.',
    why: 'A stolen password is then not enough to get in.',
  },
  'PP-08': {
    text: 'I cleared old files about peers that I do not need.',
    why: 'What is gone cannot get into the wrong hands.',
    how: ['Follow the record rules at work.', 'Look in downloads and photos.'],
  },

  'PB-01': {
    text: 'My peers know my hours.',
    why: 'They know when you answer, and you can rest.',
  },
  'PB-02': {
    text: 'My peers know what to do after hours.',
    why: 'They are not alone when you are off work.',
    how: ['They can call or text 988.'],
  },
  'PB-03': {
    text: 'I talked with my supervisor.',
    why: 'They can help when you are not sure what to do.',
  },
  'PB-04': {
    text: 'I use a work number or account, not my own.',
    why: 'Your work and your own life stay apart.',
  },

  'PW-01': {
    text: 'I went to a peer supporter meeting.',
    why: 'The others there know what this work is like.',
  },
  'PW-02': {
    text: 'I met with my mentor.',
    why: 'It helps to talk with someone who has done this longer.',
  },
  'PW-03': {
    text: 'I asked my team for regular contact.',
    why: 'Many who work from home feel far from others.',
  },
  'PW-04': {
    text: 'I talked with a co-worker this week.',
    why: 'A short talk makes you feel less far away.',
  },

  'PO-01': {
    text: 'My workplace said yes to this app.',
    why: 'Your workplace knows which apps it trusts.',
    how: ['Not sure? Ask your workplace.'],
  },
  'PO-02': {
    text: 'My workplace has a signed privacy deal for this app.',
    why: 'It says how the app must guard private facts.',
    how: ['Not sure? Ask your workplace.'],
  },
  'PO-03': {
    text: 'I have made a practice call.',
    why: 'You know the buttons before your peer needs you.',
    how: ['Call a co-worker.'],
  },
  'PO-04': {
    text: 'I have practiced sharing my screen.',
    why: 'You then show what you want and no more.',
    how: ['Pick one window.', 'Stop and start it twice.'],
  },
  'PO-05': {
    text: 'My peer agreed to meet by video, and knows the risks.',
    why: 'It is their choice. They can stop at any time.',
  },
  'PO-06': {
    text: 'I asked if the device is theirs or borrowed.',
    why: 'A borrowed one may keep traces of your call.',
    how: ['Borrowed? Ask again each session.'],
  },
  'PO-07': {
    text: 'I asked if it is okay to send things to it.',
    why: 'Someone else may see what you send.',
  },
  'PO-08': {
    text: 'We wrote a safety plan for calls.',
    why: 'You both know what to do if things get hard.',
    how: ['Keep it in your work records.', 'This app does not store it.'],
  },
  'PO-09': {
    text: 'I asked what works best: video, phone, text, captions, or language.',
    why: 'What suits one person may not suit the next.',
  },
};

export const groups: Readonly<Record<GroupId, string>> = {
  equipment: 'Equipment',
  privacy: 'Privacy',
  background: 'Background and light',
  device: 'Device and app',
  safety: 'Safety',
  self: 'Me',
  dayStart: 'Start of my day',
  dayEnd: 'End of my day',
  protect: 'Keeping things safe',
  boundaries: 'Boundaries',
  support: 'My own support',
  app: 'My video app',
  newPeer: 'A new peer',
};

/** How long an answer holds: said beside it, and chosen from for an own item. */
const holds: Readonly<Record<ExpiryCode, string>> = {
  session: 'until you end the session, 4 hours at most',
  day: 'until midnight, 12 hours at most',
  '7d': 'for 7 days',
  '30d': 'for 30 days',
  '90d': 'for 90 days',
  '365d': 'for a year',
  '90d:unused': 'for 90 days after you last used the app',
  once: 'until you change it',
  'change:device': 'until your devices change',
  'change:place': 'until you change the place',
  'change:platform': 'until you change the video app',
};

export const expiry: ExpiryText = {
  holds,
  holdsUntil: 'until {time}',
  doesNotApply: 'We ask again in 90 days.',
  dueSoon: 'Due soon',
  because: {
    never: 'Not asked yet',
    notYet: 'You said “Not yet”',
    clock: 'The clock of this device was set back',
    session: 'Asked for each session',
    day: 'Asked each day',
    '7d': 'It has been 7 days',
    '30d': 'It has been 30 days',
    '90d': 'It has been 90 days',
    '365d': 'It has been a year',
    '90d:unused': 'You have not used this app for 90 days',
    once: 'Asked once',
    'change:device': 'Your devices have changed',
    'change:place': 'You are in another place',
    'change:platform': 'The video app or what we know of it has changed',
  },
};

/** The last screen, and the numbers to call. */
export const cards: CardTexts = {
  firstMinute: {
    title: 'In the first minute',
    lines: {
      hello: 'Say hello. Say your names.',
      hearAndSee: '“Can you hear and see me well?”',
      'SF-02': '“Where are you right now?”',
      'SF-05': '“Can you talk freely? Is anyone with you?”',
      'SF-08': '“Are you parked, or not driving?”',
      private: '“I am not recording. No one is listening here.”',
      'SF-04': '“If we get cut off, I will call you at the number I have.”',
      videoOkay: '“Is video still okay?”',
    },
  },
  remember: {
    title: 'Remember',
    lines: {
      'SM-03': 'My peer leads. I listen first.',
      'SM-04': 'Forms and data come last.',
      lens: 'Look at the lens when you speak.',
      onlyWhatIsNeeded: 'Share only what is needed.',
      hardForMe: 'If video feels hard for me, I can say so.',
    },
  },
  crisis: {
    title: 'Need help now?',
    lines: [
      'In danger? Call 911. It reaches help near you, not near your peer.',
      'Need someone to talk to? Call or text 988, day or night.',
      'In Spanish: 988 by phone, text or chat.',
      'In American Sign Language: 988 by videophone, or the “ASL Now” button.',
      'Veterans: call 988, then press 1.',
      'From Montana, 988 goes to Great Falls, Bozeman or Missoula.',
      'Crisis Text Line: text MT to 741741.',
    ],
    checkedOn: 'Last checked {date}. Numbers can change. Ask your workplace.',
  },
};
