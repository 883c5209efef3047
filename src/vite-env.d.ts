// What the build puts in beside the code: see vite.config.ts.
/// <reference types="vite/client" />

/** The version in package.json. */
declare const __APP_VERSION__: string;
/** Twelve hex digits over everything the build is made from: the same sources give the same id. */
declare const __BUILD_ID__: string;
