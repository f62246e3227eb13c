import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { XmlRefused } from './format.errors.js';

export interface XmlHandler {
  /** @param name without prefix */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  /** Text between two tags, entities resolved. */
  text(text: string, line: number): void;
  close(name: string, line: number): void;
}

/** Deeper than any exchange file or workbook. */
const DEEPEST = 32;
/** Longer than any text or tag in them; the parser keeps it until it ends. */
const LONGEST = 1024 * 1024;

/**
 * Reads XML piece by piece. A document type is refused, so no entity but the five of XML itself exists.
 * @throws XmlRefused from `write` and `end`
 */
export class XmlEvents {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private depth = 0;
  /** Characters since the last event. */
  private waiting = 0;
  private failure: Error | null = null;

  constructor(handler: XmlHandler) {
    const { parser } = this;
    parser.on('error', (error) => {
      const reason = error.message.replace(/^[\d:]+\s*/, '');
      this.fail(
        new XmlRefused(parser.line, { zh: `格式错误（${reason}）`, en: `not well-formed (${reason})` }),
      );
    });
    parser.on('doctype', () =>
      this.fail(
        new XmlRefused(parser.line, {
          zh: '不接受 DOCTYPE',
          en: 'a document type (DOCTYPE) is not accepted',
        }),
      ),
    );
    parser.on('opentag', (tag: SaxesTagPlain) =>
      this.call(() => {
        if (++this.depth > DEEPEST)
          throw new XmlRefused(parser.line, { zh: '嵌套过深', en: 'elements are nested too deeply' });
        handler.open(localName(tag.name), tag.attributes, parser.line);
      }),
    );
    const text = (value: string) => this.call(() => handler.text(value, parser.line));
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('closetag', (tag: SaxesTagPlain) =>
      this.call(() => {
        this.depth--;
        handler.close(localName(tag.name), parser.line);
      }),
    );
  }

  /** @throws XmlRefused, and what the handler throws */
  write(text: string): void {
    this.throwFailure();
    this.waiting += text.length;
    this.parser.write(text);
    if (this.waiting > LONGEST)
      this.fail(
        new XmlRefused(this.parser.line, {
          zh: '文本过长',
          en: 'a text is longer than a million characters',
        }),
      );
    this.throwFailure();
  }

  /** @throws XmlRefused, and what the handler throws */
  end(): void {
    this.parser.close();
    this.throwFailure();
  }

  /** The parser goes on after an error; nobody is told of what follows. */
  private call(step: () => void): void {
    this.waiting = 0;
    if (this.failure) return;
    try {
      step();
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure;
  }

  private fail(error: Error): void {
    this.failure ??= error;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
