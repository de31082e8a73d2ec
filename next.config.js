/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked by `npm run check`, once and for the whole project.
  typescript: { ignoreBuildErrors: true },
  // Pictures are served as they are: an image optimiser is a proxy that the desk does not need.
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  // Must exist once in a process (two copies of Yjs do not know each other's types), or bring programs of their own.
  serverExternalPackages: [
    "yjs", "y-protocols", "@hocuspocus/server", "@tiptap/y-tiptap", "@node-rs/argon2", "pg", "pg-boss", "pino",
    "@prisma/client", "@prisma/adapter-pg",
  ],
};
