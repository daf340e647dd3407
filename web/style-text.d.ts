/** web/build.ts turns a style sheet that a script imports into its minified text. */
declare module '*.css' {
  export const css: string;
}
