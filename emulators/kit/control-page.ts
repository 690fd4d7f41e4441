/** The one page of an emulator: its knobs, what can be done at it, and what it is at. It uses the REST calls only. */
export function controlPage(name: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>${name} emulator</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
label { display: grid; grid-template-columns: 12rem 10rem 1fr; gap: 1rem; margin: .3rem 0; align-items: start }
@media (width < 40rem) { label { grid-template-columns: 1fr; gap: .2rem; margin: 1rem 0 } }
textarea { width: 100%; font: 14px/1.4 monospace } pre { background: #8882; padding: 1rem; overflow: auto }
</style></head><body>
<h1>${name}</h1>
<h2>Knobs</h2><div id="knobs"></div>
<h2>At the terminal</h2><div id="actions"></div><p id="told" role="status"></p>
<h2>Now</h2><pre id="view"></pre>
<script>
const part = (id) => document.getElementById(id);
const call = async (method, path, body) => {
  const answer = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  const text = await answer.text();
  part('told').textContent = answer.ok ? '' : JSON.parse(text).error;
  return text === '' ? {} : JSON.parse(text);
};
const make = (tag, more, ...children) => { const made = Object.assign(document.createElement(tag), more); made.append(...children); return made; };
const knobInput = (knob) => {
  const set = (value) => call('POST', 'knobs', { [knob.name]: value });
  if (knob.values === 'number') return make('input', { type: 'number', min: 0, onchange: (e) => set(e.target.value === '' ? null : Number(e.target.value)) });
  return make('select', { onchange: (e) => set(e.target.value) }, ...knob.values.map((value) => make('option', { value, textContent: value })));
};
const inputs = new Map();
const show = async () => {
  const state = await (await fetch('state')).json();
  for (const knob of state.knobs) {
    if (!inputs.has(knob.name)) {
      const input = knobInput(knob);
      inputs.set(knob.name, input);
      part('knobs').append(make('label', {}, make('span', { textContent: knob.name }), input, make('span', { textContent: knob.say + (knob.stays ? '' : ' Works once.') })));
    }
    const input = inputs.get(knob.name);
    if (document.activeElement !== input) input.value = knob.value ?? '';
  }
  if (part('actions').childElementCount === 0) for (const action of state.actions) {
    const body = make('textarea', { value: JSON.stringify(action.example, null, 1), rows: 5, ariaLabel: action.name });
    const button = make('button', { textContent: action.name, onclick: () => call('POST', 'actions/' + action.name, JSON.parse(body.value)).then(show) });
    part('actions').append(make('p', {}, button, ' ' + action.say), ...(Object.keys(action.example).length > 0 ? [body] : []));
  }
  part('view').textContent = JSON.stringify(state.view, null, 2);
};
show(); setInterval(show, 1000);
</script></body></html>
`;
}
