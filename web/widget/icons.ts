/** Outlines on a 24 × 24 grid. */
export const icons = {
  chat: 'M4 5h16v11h-9l-5 4v-4H4z',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M8 8h8v8H8z',
  cart: 'M6 8h12l1 12H5L6 8zM9 8V7a3 3 0 0 1 6 0v1',
  chevron: 'M7 10l5 5 5-5',
  up: 'M7 11v9H4v-9zl4-7 2 2-1 4h7l-2 10H7',
  less: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
} as const;
