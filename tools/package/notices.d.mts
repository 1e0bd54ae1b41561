export function noticesOf(files: readonly string[]): string;
export function noticeOf(folder: string): string;
