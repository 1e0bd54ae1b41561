import { join } from 'node:path';
import type { Locator, Page } from '../../../tools/host/playwright';

/** How often a key is pressed again, and how long each press may take to show. */
const PRESSES = 6;
const SHOWS_WITHIN_MS = 2500;

/** A window's size, in CSS pixels. */
export const WINDOW = { width: 1200, height: 760 };

/** A VS Code window, by what its user sees and presses. */
export class Workbench {
  readonly squiggles: Locator;
  /** The squiggles of findings that are information only. */
  readonly notes: Locator;
  /** What providers say in the hover, without the findings that VS Code shows above it. */
  private readonly hover: Locator;
  readonly problems: Locator;
  /** The messages that lie over the window, with their buttons. */
  readonly notifications: Locator;
  readonly sidebar: Locator;
  /** A box in the side bar that is checked. */
  readonly checkedBox: Locator;
  /** The question that waits for an answer. */
  readonly dialog: Locator;
  /** The rows of a table in the Settings editor. */
  readonly severities: Locator;
  /** The table in the open fact-check sheet. */
  readonly sheet: Locator;
  private readonly input: Locator;
  private readonly menu: Locator;
  private readonly suggestions: Locator;

  constructor(
    private readonly page: Page,
    private readonly pictures: string,
    readonly close: () => Promise<void>,
  ) {
    this.squiggles = page.locator('.monaco-editor .squiggly-warning');
    this.notes = page.locator('.monaco-editor .squiggly-info');
    this.hover = page.locator('.monaco-hover:not(.hidden) .hover-contents:not(.marker)');
    this.problems = page.locator('.markers-panel-container .monaco-list-row');
    this.notifications = page.locator('.notifications-toasts .notification-toast');
    this.checkedBox = page.locator('.sidebar [role="checkbox"][aria-checked="true"]').first();
    this.dialog = page.locator('.monaco-dialog-box');
    this.sidebar = page.locator('.part.sidebar');
    this.severities = page.locator('.settings-editor .setting-list-row');
    this.sheet = page
      .locator('iframe.webview')
      .contentFrame()
      .locator('iframe')
      .contentFrame()
      .locator('table')
      .first();
    this.input = page.locator('.quick-input-widget input');
    this.menu = page.locator('.action-widget .monaco-list-row.action');
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Resolves when the editor shows a text. */
  async textShown(): Promise<void> {
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ state: 'visible' });
  }

  /** The editor's line that holds `text`, as far as it is wrapped into one row. */
  row(text: string | RegExp): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: text }).first();
  }

  /** A side of the open comparison whose line holds `text`. */
  changed(text: string): Locator {
    return this.page.locator('.monaco-diff-editor .view-line', { hasText: text }).first();
  }

  /** The entry of the status bar that reads `text`. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** Presses `keys` until `target` shows: VS Code loses a key that comes while it closes something. */
  async pressUntil(keys: string[], target: Locator): Promise<void> {
    for (let press = 1; ; press++) {
      for (const key of keys) await this.page.keyboard.press(key);
      try {
        await target.first().waitFor({ state: 'visible', timeout: SHOWS_WITHIN_MS });
        return;
      } catch (error) {
        if (press === PRESSES) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.pressUntil(['Control+G'], this.input);
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.status(`Ln ${line}, Col ${column}`).waitFor({ state: 'visible' });
    await this.input.waitFor({ state: 'hidden' });
  }

  /** Opens the hover at a line and column, and gives its text. */
  async hoverAt(line: number, column: number): Promise<string> {
    await this.goTo(line, column);
    await this.pressUntil(['Control+K', 'Control+I'], this.hover);
    // A hover opens with "Loading…" when its provider takes its time.
    await this.hover
      .filter({ hasNotText: /^Loading/ })
      .first()
      .waitFor({ state: 'visible' });
    return (await this.hover.allInnerTexts()).join('\n');
  }

  /** Follows the link on the rule's name in the open hover, until the rule's page is shown. */
  async explainFinding(rule: string): Promise<void> {
    await this.page.locator('.monaco-hover a.code-link', { hasText: rule }).first().click();
    const page = this.page.locator('iframe.webview').contentFrame().locator('iframe').contentFrame();
    await page.locator('h1', { hasText: rule }).waitFor({ state: 'visible' });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Puts a text where Paste finds it. */
  async copy(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  /** Opens the menu of quick fixes at the cursor, and gives what it offers. */
  async openQuickFixes(): Promise<string[]> {
    await this.pressUntil(['Control+.'], this.menu);
    return this.menu.allInnerTexts();
  }

  async takeFirstQuickFix(): Promise<void> {
    await this.press('Enter');
    await this.menu.first().waitFor({ state: 'hidden' });
  }

  /** Takes the entry of the open menu of quick fixes that reads `title`. */
  async takeQuickFix(title: string): Promise<void> {
    await this.menu.filter({ hasText: title }).first().click();
    await this.menu.first().waitFor({ state: 'hidden' });
  }

  /** Types at the cursor, and gives what is offered to complete it, once something in it reads `expected`. */
  async complete(typed: string, expected: string): Promise<string[]> {
    await this.page.keyboard.type(typed);
    await this.suggestions.filter({ hasText: expected }).first().waitFor({ state: 'visible' });
    return this.suggestions.allInnerTexts();
  }

  /** Goes to the definition of what is at the cursor, in a second editor beside the first. */
  async goToDefinitionAside(file: string): Promise<void> {
    const tab = this.page.locator('.tab.active', { hasText: file });
    await this.pressUntil(['Control+K', 'F12'], tab);
  }

  /** Presses a button of a message. */
  async answer(button: string): Promise<void> {
    await this.page.locator('.notification-toast .monaco-button', { hasText: button }).first().click();
  }

  /** Runs a command by its name, until what is at `selector` reads `expected`. */
  async run(command: string, selector: string, expected: string): Promise<void> {
    // The command before may be closing it.
    await this.input.waitFor({ state: 'hidden' });
    await this.pressUntil(['F1'], this.input);
    await this.page.keyboard.type(command);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: command })
      .first()
      .waitFor({ state: 'visible' });
    await this.press('Enter');
    await this.page.locator(selector, { hasText: expected }).first().waitFor({ state: 'visible' });
  }

  /** The open input whose prompt reads `text`. */
  asked(text: string): Locator {
    return this.page.locator('.quick-input-widget', { hasText: text }).first();
  }

  /** The tab of an editor whose title has `text`. */
  tab(text: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: text }).first();
  }

  /** The entry of the open list of choices that reads `text`. */
  quickPick(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** The file in the explorer whose name is `name`. */
  explorer(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  }

  /** The row of a view in the side bar that holds `text`. */
  viewRow(text: string | RegExp): Locator {
    return this.sidebar.locator('.monaco-list-row', { hasText: text }).first();
  }

  /** Goes to the only place that refers to what is at the cursor, in another file. */
  async goToOnlyReference(file: string): Promise<void> {
    await this.pressUntil(['Shift+F12'], this.page.locator('.tab.active', { hasText: file }));
  }

  async openProblems(): Promise<string[]> {
    await this.pressUntil(['Control+Shift+M'], this.problems);
    return (await this.problems.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Opens what the extension says in the status bar, behind the braces, and gives its text. */
  async openLanguageStatus(): Promise<string> {
    const status = this.page.locator('.hover-language-status');
    await this.page.locator('#status\\.languageStatus').hover();
    await status.first().waitFor({ state: 'visible' });
    return (await status.allInnerTexts()).join('\n');
  }

  /**
   * Writes a picture of the window, or of its upper part; one that fades in or out is shown as it will be.
   * @param height in CSS pixels.
   */
  async picture(name: string, height?: number): Promise<void> {
    await this.page.screenshot({
      path: join(this.pictures, `${name}.png`),
      animations: 'disabled',
      ...(height !== undefined && { clip: { x: 0, y: 0, width: WINDOW.width, height } }),
    });
  }

  /** A picture of the window if the test has failed. */
  async pictureOfFailure({
    state,
    title,
  }: {
    readonly state?: string | undefined;
    readonly title: string;
  }): Promise<void> {
    if (state === 'failed') await this.picture(`failed-${title.replace(/\W+/g, '-')}`);
  }
}
