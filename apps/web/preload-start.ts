import type { HtmlTagDescriptor, Plugin } from 'vite';

type Chunk = { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/** What the start page needs is named in index.html, so that the browser asks for it before any script has run. */
export function preloadStart(): Plugin {
  return {
    name: 'preload-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/start.tsx'));
        if (!start) return [];
        const needed = new Set<string>();
        const add = (fileName: string): void => {
          if (needed.has(fileName)) return;
          needed.add(fileName);
          for (const one of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) add(one);
        };
        add(start.fileName);
        const styles = (start as Chunk).viteMetadata?.importedCss ?? [];
        const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs,
          injectTo: 'head',
        });
        return [
          ...[...needed].map((fileName) =>
            // Behind the first script and the answers that it asks for.
            link({ rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${fileName}` }),
          ),
          ...[...styles].map((fileName) =>
            link({ rel: 'stylesheet', crossorigin: true, href: `/${fileName}` }),
          ),
        ];
      },
    },
  };
}
