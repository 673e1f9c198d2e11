import type { NextConfig } from 'next';

export default {
  // This folder is the whole project, though there is a lockfile in a folder above.
  turbopack: { root: import.meta.dirname },
} satisfies NextConfig;
