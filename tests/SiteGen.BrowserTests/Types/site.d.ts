// What the scripts of the default theme hand each other, for the check of their types.

/** Answers by the id of their field: text, the words of a ticked box, or true where a box has no words. */
type Answers = Record<string, string | boolean>;

interface OwnQuestion {
  id: string;
  list: string;
  text: string;
  group?: number;
  tick?: boolean;
  star?: boolean;
  note?: string;
  order?: string;
}

/** Answers by page, which is a sheet, a list or a tool, by its code. Members of later versions are kept as they are. */
interface Notes {
  format: string;
  version: number;
  pages: Record<string, Answers>;
  own: OwnQuestion[];
  shared: Record<string, string>;
  settings: { offer?: boolean, call?: { sheet: string, answers: Record<string, string> } };
}

type Field = HTMLInputElement | HTMLTextAreaElement;
type QuestionPart = 'tick' | 'star' | 'order' | 'note';
type StoreState = 'ok' | 'blocked' | 'full' | 'newer' | 'unreadable';
/** An own question that is not added yet, and where its words are kept until then. */
type Draft = { page: string, draft: string, text: string };
type Step = (notes: Notes) => void;

/** format.js */
interface Format {
  readonly name: string;
  readonly version: number;
  names(from?: unknown): any;
  empty(): Notes;
  parse(text: string): any;
  isObject(value: unknown): boolean;
  shaped(raw: unknown): Notes;
  hasWords(notes: Notes): boolean;
  isEmpty(notes: Notes): boolean;
  copy(notes: Notes): Notes;
  merge(into: Notes, from: Notes): number;
}

/** store.js */
interface Store {
  readonly notes: Notes;
  readonly state: StoreState;
  readonly kept: boolean;
  flag(name: string, on?: boolean): boolean;
  lostWith(): '' | 'tab' | 'page';
  change(step: Step): void;
  set(page: string, id: string, value: string | boolean): void;
  flush(): void;
  keep(device: boolean): void;
  clearAll(): void;
  replace(next: Notes): void;
  onChange(listener: () => void): void;
}

/** A filter of the finder. */
type Filter = HTMLInputElement | HTMLSelectElement;

/** A place, and the point from which miles are measured. */
interface Spot { key: string, name: string, at: string, from: string }

/** A whole day for the reader's calendar. */
interface Appointment { day: string, title: string, about: string }

/** What the tools share: each script adds its part. */
interface Tools {
  format: Format;
  store: Store;
  refresh(): void;

  /** page.js */
  word(key: string, ...values: (string | number)[]): string;
  copy(id: string): HTMLElement;
  say(message: string, place?: Element | null): void;
  trouble(): string;
  day(iso: string, style: 'long' | 'medium'): string;
  focus(element: Element): void;
  make(tag: string, attributes?: Record<string, string>, text?: string): HTMLElement;
  button(text: string, act: (event: MouseEvent) => void): HTMLButtonElement;
  about(field: Element): Element | null;
  print(): void;
  printButtons(root: ParentNode): void;
  problem(place: HTMLElement, faults: { field: HTMLElement, text: string }[]): void;

  /** files.js */
  saveFile(text: string, type: string, name: string): void;
  asText(): string;

  /** dates.js */
  today(): string;
  readDay(typed: string): string | null;
  later(day: string, days: number): string;
  calendar(all: Appointment[]): string;

  /** fields.js */
  forms?: HTMLFormElement[];
  offers?(form: HTMLFormElement): void;

  /** moves.js */
  movable(line: HTMLElement, page: string): void;
  ends(list: Element): void;
  arranged(keys: string[], page: string): string[];
  orderOf(page: string): string[];
  keyOf(line: Element): string;

  /** questions.js */
  read(key: string, part: QuestionPart): string | boolean | undefined;
  write(key: string, part: QuestionPart, value: string | boolean): void;
  stars(): { key: string, text: string }[];
  marked(box: HTMLInputElement, key: string, text: string): void;
  item(key: string, text: string, mine: boolean): HTMLElement;
  ownOf(key: string): OwnQuestion | undefined;
  /** What a list does after each change of its questions. */
  changed?(): void;

  /** own-questions.js */
  ownForm(about: Draft, done: (text: string) => void, cancel?: () => void): HTMLElement;
  addOwn(list: string, group: number, text: string): string;
  edits(key: string, line: HTMLElement, words: HTMLElement): HTMLElement;

  /** chosen.js */
  chosenKeys(): Set<string>;
  seeList(): HTMLElement | null;
  countAll(): void;

  /** my-list.js */
  chosen(): { text: string, star: boolean, note: string }[];
  /** All answers of the page as plain text, where a tool has its own way to say them. */
  plain?(): string;

  /** memory.js */
  refreshMemory(): void;

  /** shortlist.js */
  shortlist?: any;

  /** where.js */
  where?: {
    plain(text: string): string,
    find(typed: string): Promise<{ spots: Spot[], why?: string }>,
    option(key: string): HTMLOptionElement,
    middle(option: HTMLOptionElement): Spot,
  };
}

/** A field of the search and what belongs to it. */
interface SearchView {
  box: HTMLFormElement;
  field: HTMLInputElement;
  status: HTMLElement;
  results: HTMLElement;
  isPage: boolean;
  isEntered: boolean;
  close?(): void;
}

/** Where the parts of the search, code and data, hand themselves over. */
interface SearchParts {
  root: string;
  link: HTMLAnchorElement | null;
  views: SearchView[];
  /** What has come and what was made of it. */
  made: Record<string, any>;
  /** Whether a part did not come or went wrong. */
  isBroken: boolean;
  add(name: string, needs: any, make?: Function): void;
  load(part: string): void;
  attempt<T>(work: () => T): T | undefined;
}

interface Window {
  sitePlaces?: { zips: string, cities: string };
  siteTools: Tools;
  /** Not in every browser, nor in every checker. */
  navigation?: any;
}
