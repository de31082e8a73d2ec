/** A file name that every system takes: letters and digits of the title, the version, the ending. */
export function exportFileName(title: string, versionNumber: number, ending: string): string {
  const stem = title
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `${Array.from(stem).slice(0, 60).join("") || "article"}-v${versionNumber}.${ending}`;
}

/** `Content-Disposition` for a download (RFC 6266): an ASCII name for old clients, the full one beside it. */
export function contentDisposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
