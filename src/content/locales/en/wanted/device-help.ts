// English: the words of settings on a phone or computer, step by step. What stands in quotes is what the device says.

export const deviceHelp = {
  title: 'Settings, step by step',
  intro: 'For your own device, or to help your peer with theirs.',
  system: 'Which device?',
  systems: {
    iphone: 'iPhone',
    android: 'Android',
    windows: 'Windows',
    mac: 'Mac',
    chromebook: 'Chromebook',
  },
  systemNotes: {
    iphone: 'An iPad works in the same way.',
    android: 'Phone makers differ. Look for a word that is close.',
    windows: 'For Windows 10 and 11. Some words differ a little.',
    mac: 'For macOS 13 and newer. Older ones call it “System Preferences”.',
    chromebook: 'A Chromebook from work or school may lock some settings.',
  },
  groups: {
    call: 'For the call',
    traces: 'Leave no trace on a borrowed device',
    safe: 'Keep it safe',
  },
  topics: {
    volume: {
      title: 'Turn up the sound',
      note: 'Many apps have a volume of their own. Look for a speaker icon.',
      steps: {
        iphone: ['Join the call first.', 'Press the upper volume button.', 'No sound? Turn Bluetooth off.'],
        android: ['Join the call first.', 'Press the upper volume button.', 'No sound? Turn Bluetooth off.'],
        windows: [
          'Click the speaker at the bottom right.',
          'Move the slider to the right.',
          'Wrong speaker? Click the arrow beside it.',
        ],
        mac: [
          'Press the volume-up key, top row.',
          'Wrong speaker? Open System Settings, then Sound.',
          'Click Output. Pick the right one.',
        ],
        chromebook: [
          'Press the volume-up key, top row.',
          'Or click the time, bottom right.',
          'Move the volume slider to the right.',
        ],
      },
    },
    location: {
      title: 'Turn off location for the video app',
      note: 'Your peer can still tell you where they are. Ask at the start of each call.',
      steps: {
        iphone: [
          'Open Settings.',
          'Tap “Privacy & Security”.',
          'Tap “Location Services”.',
          'Tap the video app.',
          'Tap “Never”.',
        ],
        android: [
          'Open Settings.',
          'Tap “Location”.',
          'Tap “App permissions”.',
          'Tap the video app.',
          'Tap “Don’t allow”.',
        ],
        windows: ['Open Settings.', 'Click “Privacy & security”, then “Location”.', 'Find the video app. Turn it off.'],
        mac: [
          'Open System Settings.',
          'Click “Privacy & Security”.',
          'Click “Location Services”.',
          'Find the video app. Turn it off.',
        ],
        chromebook: ['Open the web page of the call.', 'Click the icon beside the address.', 'Turn “Location” off.'],
      },
    },
    privateTab: {
      title: 'Open a private tab',
      note: 'It does not erase downloads, bookmarks, chats in apps, or the call list.',
      steps: {
        iphone: ['Hold a finger on the Safari icon.', 'Tap “New Private Tab”.', 'At the end, close every private tab.'],
        android: [
          'Open Chrome.',
          'Tap the three dots.',
          'Tap “New Incognito tab”.',
          'At the end, close every private tab.',
        ],
        windows: [
          'Open Edge or Chrome.',
          'Press Ctrl, Shift, and N together.',
          'In Firefox: Ctrl, Shift, and P.',
          'At the end, close that window.',
        ],
        mac: [
          'Open Safari or Chrome.',
          'Press Command, Shift, and N together.',
          'In Firefox: Command, Shift, and P.',
          'At the end, close that window.',
        ],
        chromebook: [
          'Best: sign out. Pick “Browse as Guest”.',
          'Or open Chrome.',
          'Press Ctrl, Shift, and N together.',
          'At the end, close that window.',
        ],
      },
    },
    signOut: {
      title: 'Sign out',
      note: 'To close an app or tab is not enough. The next person may still be signed in.',
      steps: {
        iphone: ['Open the app or web page.', 'Tap your picture, name, or menu.', 'Scroll down. Tap “Sign out”.'],
        android: ['Open the app or web page.', 'Tap your picture, name, or menu.', 'Scroll down. Tap “Sign out”.'],
        windows: ['Open the app or web page.', 'Click your picture or name.', 'Click “Sign out”.'],
        mac: ['Open the app or web page.', 'Click your picture or name.', 'Click “Sign out”.'],
        chromebook: ['Open the app or web page.', 'Click your picture or name.', 'Click “Sign out”.'],
      },
    },
    messages: {
      title: 'Delete messages',
      note: 'The other person still has their copy.',
      steps: {
        iphone: [
          'Open “Messages”.',
          'Swipe left on the conversation.',
          'Tap the trash can.',
          'Deleted ones stay up to 40 days.',
          'Find “Recently Deleted”. Delete there, too.',
        ],
        android: ['Open “Messages”.', 'Hold a finger on the conversation.', 'Tap the trash can.', 'Tap “Delete”.'],
        windows: ['Open the app or web page.', 'Right-click the conversation.', 'Click “Delete”.'],
        mac: [
          'Open “Messages”.',
          'Control-click the conversation.',
          'Click “Delete Conversation”.',
          'Find “Recently Deleted”. Delete there, too.',
        ],
        chromebook: ['Open the web page you wrote on.', 'Right-click the conversation.', 'Click “Delete”.'],
      },
    },
    calls: {
      title: 'Delete a call from the list',
      note: 'Video apps keep a call list of their own. Look there, too.',
      steps: {
        iphone: ['Open “Phone”, then the call list.', 'Swipe left on the call.', 'Tap “Delete” or the trash can.'],
        android: ['Open “Phone”, then the call list.', 'Hold a finger on the call.', 'Tap “Delete”.'],
        windows: ['Open the call list of the app.', 'Right-click the call.', 'Click “Delete” or “Remove”.'],
        mac: ['Open FaceTime or the video app.', 'Control-click the call.', 'Click “Delete” or “Remove”.'],
        chromebook: ['Open the call list of the app.', 'Right-click the call.', 'Click “Delete” or “Remove”.'],
      },
    },
    downloads: {
      title: 'Delete downloads',
      note: 'A deleted file goes to the trash first. Empty the trash.',
      steps: {
        iphone: [
          'Open “Files”. Tap “Browse”.',
          'Tap “Downloads”.',
          'Hold a finger on the file.',
          'Tap “Delete”.',
          'Find “Recently Deleted”. Delete there, too.',
        ],
        android: [
          'Open “Files” or “My Files”.',
          'Tap “Downloads”.',
          'Hold a finger on the file.',
          'Tap “Delete” or the trash can.',
          'Open “Trash” and empty it.',
        ],
        windows: [
          'Open “File Explorer”. Click “Downloads”.',
          'Click the file. Press the Delete key.',
          'Right-click the Recycle Bin. Empty it.',
        ],
        mac: [
          'Open “Finder”. Click “Downloads”.',
          'Click the file. Press Command and Delete.',
          'Click “Finder”, then “Empty Trash”.',
        ],
        chromebook: [
          'Open “Files”. Click “Downloads”.',
          'Right-click the file.',
          'Click “Delete” or “Move to trash”.',
          'Open “Trash” and empty it.',
        ],
      },
    },
    screenshots: {
      title: 'Delete screenshots',
      note: 'Pictures may also be saved online. Look in the photo app there.',
      steps: {
        iphone: [
          'Open “Photos”. Tap the picture.',
          'Tap the trash can.',
          'Find “Recently Deleted”. Delete there, too.',
        ],
        android: ['Open “Photos” or “Gallery”.', 'Tap the picture, then the trash can.', 'Open “Trash” and empty it.'],
        windows: [
          'Open “File Explorer”. Click “Pictures”.',
          'Open “Screenshots”.',
          'Click the picture. Press the Delete key.',
          'Right-click the Recycle Bin. Empty it.',
        ],
        mac: [
          'Look on the desktop.',
          'Click the picture. Press Command and Delete.',
          'Click “Finder”, then “Empty Trash”.',
        ],
        chromebook: [
          'Open “Files”. Look in “Downloads”.',
          'Right-click the picture.',
          'Click “Delete” or “Move to trash”.',
          'Open “Trash” and empty it.',
        ],
      },
    },
    lock: {
      title: 'Lock the screen',
      note: 'Choose 5 minutes or less. Then it locks even if you forget.',
      steps: {
        iphone: [
          'Open Settings.',
          'Tap “Face ID & Passcode” or “Touch ID”.',
          'Tap “Turn Passcode On”.',
          'Go back. Tap “Display & Brightness”.',
          'Tap “Auto-Lock”. Choose the time.',
        ],
        android: [
          'Open Settings.',
          'Tap “Security” or “Lock screen”.',
          'Tap “Screen lock”. Choose a PIN.',
          'Go back. Tap “Display”.',
          'Tap “Screen timeout”. Choose the time.',
        ],
        windows: [
          'To lock now: Windows key and L.',
          'Open Settings. Click “Accounts”.',
          'Click “Sign-in options”. Set a PIN.',
          'Go back. Click “System”, then “Power”.',
          'Choose when the screen turns off.',
        ],
        mac: [
          'To lock now: Control, Command, and Q.',
          'Open System Settings. Click “Lock Screen”.',
          'Choose when the display turns off.',
          '“Require password”: choose “Immediately”.',
        ],
        chromebook: [
          'To lock now: Search key and L.',
          'Open Settings. Click “Security and Privacy”.',
          'Click “Lock screen and sign-in”.',
          'Turn on the lock after sleep.',
        ],
      },
    },
  },
  passwords: 'Passwords',
} as const;
