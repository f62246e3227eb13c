export const ROOT: string;
export const DRAWN: readonly string[];
export function libraries(): string[];
export function pictureOf(library: string): string;
export function wordsOf(list: string): string;
export function drawnAnew(text: string): string;
