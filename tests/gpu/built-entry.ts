/** What the GPU tests may use: built for production, and imported by them as `@built`. */
export {};
