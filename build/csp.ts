/** Vite plugin: the built page carries a strict Content-Security-Policy. */
import type { Plugin } from 'vite';

/**
 * The SHA-256 of the style sheet that dat.gui 0.7.9 puts into the page; a unit test recomputes it
 * from the package.
 */
export const DAT_GUI_STYLE_HASH = 'sha256-NOysBCqoEZQ4w+cB7d5fekIXPgoo1DEVyHhO0OEBfD4=';

export const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' '${DAT_GUI_STYLE_HASH}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'vectorium:csp',
    apply: 'build', // The development server needs inline scripts to reload modules.
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        refuseInline(html);
        // First in <head>: a policy rules only what comes after it.
        return html.replace(
          /<head>/i,
          `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
        );
      },
    },
  };
}

/**
 * @throws Error when the page holds an inline script, style or handler: the policy would block it
 * without a word.
 */
export function refuseInline(html: string): void {
  const inline =
    /<script\b(?![^>]*\bsrc=)[^>]*>/i.exec(html) ??
    /<style\b[^>]*>/i.exec(html) ??
    /<[a-z][^>]*\s(?:style|on[a-z]+)\s*=[^>]*>/i.exec(html);
  if (inline) throw new Error(`index.html: the Content-Security-Policy would block ${inline[0]}`);
}
