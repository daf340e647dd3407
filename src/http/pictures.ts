import express, { type RequestHandler } from 'express';

/** Catalogue pictures: any shop page may show them. An SVG opened by itself can run nothing. */
export function pictures(directory: string): RequestHandler {
  return express.static(directory, {
    dotfiles: 'ignore',
    index: false,
    redirect: false,
    maxAge: '1h',
    setHeaders(response) {
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    },
  });
}
