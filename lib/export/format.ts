/** The exports of an article, as the API's last path segment names them. */
export const EXPORT_FORMATS = ["json", "csv", "web-annotation", "claim-review", "html"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
