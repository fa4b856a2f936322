import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';

import { worlds } from '../../../renderer/gallery/worlds.ts';
import { slowLabels, slowStyle } from '../support/quick-looks.ts';
import { windowOver } from '../support/window-over.tsx';

/** Elements of every kind that a style sheet or an attribute can hide, some with others inside. */
const HIDING = `
  <p hidden><b>x</b></p> <p hidden="until-found"><b>x</b></p> <p style="display: none"><b>x</b></p>
  <p style="visibility: hidden">x<b>x</b><b style="visibility: visible">x</b></p>
  <dialog><b>x</b></dialog> <dialog open><b>x</b></dialog> <div popover><b>x</b></div>
  <details><summary>x</summary><summary>x</summary><b>x</b></details> <summary>x</summary>
  <input type="hidden"> <input type="HIDDEN"> <input> <template></template> <script></script>
  <embed hidden> <noscript>x</noscript> <datalist><option>x</option></datalist> <slot></slot>
  <table><tbody><tr hidden><td>x</td></tr></tbody><tbody hidden><tr><td>x</td></tr></tbody></table>
  <label>x<span><button>x</button></span></label> <label for="b">x</label> <button id="b">x</button>
  <button id="c">x</button> <button>x</button>`;

/** What queries ask about each element. */
const looks = (of: typeof slowStyle): readonly string[] =>
  [...document.querySelectorAll('*')].map((element) => {
    const { display, visibility } = of(element);
    const style = of(element);
    const again = ['display', 'visibility', 'color'].map((name) => style.getPropertyValue(name));
    return [element.localName, display, visibility, ...again, style.pointerEvents].join(' ');
  });

const buttons = () => [...document.querySelectorAll('button')];

function expectTheSame(): void {
  expect(looks((element) => getComputedStyle(element))).toEqual(looks(slowStyle));
  const quick = buttons().map(({ labels }) => [...labels]);
  expect(quick).toEqual(buttons().map((button) => [...(slowLabels(button) ?? [])]));
}

describe('looks that are answered at once', () => {
  it('are those that jsdom finds in all that can hide something', () => {
    const place = document.createElement('main');
    place.innerHTML = HIDING;
    document.body.append(place);
    onTestFinished(() => place.remove());
    expectTheSame();
    const shown = new Set([...place.querySelectorAll('*')].map((one) => slowStyle(one).display));
    expect([...shown]).toEqual(expect.arrayContaining(['none', 'block', 'inline']));
    expect(buttons().map(({ labels }) => labels.length)).toEqual([1, 1, 0, 0]);
  });

  it('change with what they depend on', () => {
    const [part, within] = [document.createElement('p'), document.createElement('b')];
    part.append(within);
    document.body.append(part);
    onTestFinished(() => part.remove());
    expectTheSame();
    part.hidden = true;
    expectTheSame();
    expect(getComputedStyle(part).display).toBe('none');
    part.hidden = false;
    part.style.visibility = 'hidden';
    expectTheSame();
    expect(getComputedStyle(within).visibility).toBe('hidden');
    part.removeAttribute('style');
    const sheet = document.createElement('style');
    sheet.textContent = 'p { display: none } b { visibility: hidden }';
    document.head.append(sheet);
    expectTheSame();
    expect(getComputedStyle(part).display).toBe('none');
    sheet.remove();
    expectTheSame();
    expect(getComputedStyle(part).display).toBe('block');
  });

  it('are those that jsdom finds in a whole window', async () => {
    const { user } = await windowOver({ events: worlds.lanes(), technician: 'Ana' });
    await user.click(screen.getByRole('button', { name: /^Port 1-1\.5:/ }));
    await screen.findByRole('article');
    expectTheSame();
    expect(document.querySelectorAll('*').length).toBeGreaterThan(500);
  });
});
