import { afterEach, expect, it } from 'vitest';
import { draftShelf, isRecord } from '@/components/shell/draft-shelf';
import { show } from '@/components/shell/testing/show';
import { useKeptFields } from '@/components/shell/use-kept-fields';

type Fields = { readonly name: string; readonly price: string };

const shelf = draftShelf('test', (value): value is Partial<Fields> => isRecord(value));
const BEFORE: Fields = { name: 'Fern', price: '80' };

function Form({ of, initial }: { readonly of: string; readonly initial: Fields }) {
  const { fields, change, restored, startAfresh, forget } = useKeptFields({ shelf, name: of, initial: () => initial });
  return (
    <>
      <input name="name" value={fields.name} onChange={(event) => change({ name: event.target.value })} />
      <input name="price" value={fields.price} onChange={(event) => change({ price: event.target.value })} />
      <p>{restored ? 'restored' : 'new'}</p>
      <button type="button" onClick={startAfresh}>
        Afresh
      </button>
      <button type="button" onClick={forget}>
        Sent
      </button>
    </>
  );
}

let shown: ReturnType<typeof show> | null = null;
const close = () => {
  shown?.close();
  shown = null;
};
afterEach(() => {
  close();
  sessionStorage.clear();
});

function open(initial = BEFORE, of = 'mira') {
  close();
  const page = show(<Form of={of} initial={initial} />);
  shown = page;
  return { ...page, values: () => [page.valueOf('[name=name]'), page.valueOf('[name=price]')] };
}

it('goes on where it was closed, for this one only, and says so', () => {
  open().type('[name=name]', 'A small fern');
  expect(open(BEFORE, 'jonas').values()).toEqual(['Fern', '80']);
  const again = open();
  expect([again.values(), again.text()]).toEqual([['A small fern', '80'], expect.stringContaining('restored')]);
});

it('lays what was changed over what is there by now', () => {
  open().type('[name=name]', 'A small fern');
  expect(open({ name: 'Fern', price: '95' }).values()).toEqual(['A small fern', '95']);
});

it('keeps an emptied field empty, and nothing that says the same as before', () => {
  open().type('[name=price]', '');
  expect(open().values()).toEqual(['Fern', '']);
  const back = open();
  back.type('[name=price]', '80');
  expect([shelf.kept('mira'), open().text()]).toEqual([null, expect.stringContaining('new')]);
});

it('begins anew when it was sent, or when somebody wants to', () => {
  const first = open();
  first.type('[name=name]', 'A small fern');
  first.press('Afresh');
  expect([first.values(), shelf.kept('mira')]).toEqual([['Fern', '80'], null]);
  first.type('[name=name]', 'A leaf');
  first.press('Sent');
  expect(open().values()).toEqual(['Fern', '80']);
});
