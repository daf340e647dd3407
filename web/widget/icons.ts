/** Outlines on a 24 × 24 grid. */
export const icons = {
  chat: 'M12 4c-5 0-9 3.2-9 7.2 0 2.3 1.3 4.3 3.3 5.6L5.8 20l3.7-1.9c.8.2 1.6.3 2.5.3 5 0 9-3.2 9-7.2S17 4 12 4z',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M8 8h8v8H8z',
  cart: 'M6 8h12l1 12H5L6 8zM9 8V7a3 3 0 0 1 6 0v1',
  chevron: 'M7 10l5 5 5-5',
  up: 'M7 11v9H4v-9zl4-7c1.4 0 2.3 1 2 2.5l-.5 4H18a2 2 0 0 1 2 2.4l-1.4 6a2 2 0 0 1-2 1.6H7',
  down: 'M17 13V4h3v9zl-4 7c-1.4 0-2.3-1-2-2.5l.5-4H6a2 2 0 0 1-2-2.4l1.4-6a2 2 0 0 1 2-1.6H17',
  less: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
} as const;
