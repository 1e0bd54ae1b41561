/** The parts of Citation.js that we use; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** One step of reading `input` as what `forceType` names. Throws if it is not one. */
      chainLink(input: unknown, options: { readonly forceType: string }): unknown;
      /** All steps, up to CSL-JSON. */
      chain(input: unknown, options: { readonly forceType: string; readonly generateGraph: false }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
