"""How the page looks and what its keys do: a style sheet and a short script, both in the file itself."""

from __future__ import annotations

from chipline.scenery.theme_colours import DARK, PROJECTOR, Theme


def _variables(theme: Theme) -> str:
    return (
        f"--window:{theme.window};--surface:{theme.surface};--line:{theme.line};"
        f"--text:{theme.text};--muted:{theme.muted};--accent:{theme.accent};"
        f"--soft:{theme.accent_soft};--good:{theme.good};--warning:{theme.warning};"
        f"--restriction:{theme.restriction};--error:{theme.error};"
    )


#: Pictures keep the colours of paper: what they mean by colour must be the same in the dark.
STYLE = f"""
:root {{ {_variables(PROJECTOR)} color-scheme: light dark; }}
@media (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: var(--window); color: var(--text);
  font: 17px/1.5 Arial, "Liberation Sans", "Nimbus Sans", Helvetica, sans-serif; }}
main {{ max-width: 1080px; margin: 0 auto; padding: 24px 16px 64px; }}
header h1 {{ font-size: 34px; line-height: 1.2; margin: 16px 0 4px; }}
.about, .caption, .foot, .note, .keys {{ color: var(--muted); }}
.slide {{ background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
  padding: 20px 24px; margin: 24px 0; }}
.slide h2 {{ font-size: 27px; line-height: 1.25; margin: 0; outline: none; }}
.slide h2 .number {{ color: var(--muted); font-weight: normal; margin-right: .4em; }}
.caption {{ font-size: 19px; margin: 4px 0 16px; }}
.picture {{ background: {PROJECTOR.surface}; border: 1px solid {PROJECTOR.line}; border-radius: 4px;
  overflow-x: auto; }}
.picture svg, .picture img {{ display: block; width: 100%; height: auto; min-width: 640px; }}
.event {{ cursor: default; }}
.event:focus {{ outline: 3px solid {PROJECTOR.accent}; outline-offset: 2px; border-radius: 3px; }}
.out {{ opacity: .25; }}
.told {{ min-height: 1.5em; margin: 8px 0 0; }}
.day {{ display: flex; gap: 12px; align-items: center; margin: 8px 0 0; flex-wrap: wrap; }}
.day input {{ flex: 1 1 240px; accent-color: var(--accent); }}
table {{ border-collapse: collapse; width: 100%; font-size: 16px; }}
th, td {{ text-align: left; padding: 6px 10px; border-bottom: 1px solid var(--line);
  vertical-align: top; }}
th {{ background: var(--window); }}
.scroll {{ overflow-x: auto; }}
.answer {{ border-left: 6px solid var(--tone, var(--line)); padding: 4px 0 4px 16px; }}
.answer .outcome {{ font-size: 24px; font-weight: bold; color: var(--tone); margin: 0; }}
.good {{ --tone: var(--good); }} .warning {{ --tone: var(--warning); }}
.restriction {{ --tone: var(--restriction); }} .error {{ --tone: var(--error); }}
.idle {{ color: var(--muted); }}
ol.options {{ list-style: upper-alpha; font-size: 20px; }}
details {{ margin: 12px 0 0; }}
summary {{ cursor: pointer; color: var(--accent); font-weight: bold; }}
summary:focus-visible, a:focus-visible {{ outline: 3px solid var(--accent); outline-offset: 2px; }}
.card {{ border-top: 1px solid var(--line); margin-top: 12px; padding-top: 8px; }}
.card p {{ margin: 2px 0; }}
.foot {{ display: flex; justify-content: space-between; gap: 16px; font-size: 15px;
  border-top: 1px solid var(--line); margin-top: 16px; padding-top: 8px; }}
.foot .as-of {{ white-space: nowrap; }}
.said {{ white-space: pre-line; }}
a {{ color: var(--accent); }}
.sources li {{ margin: 0 0 10px; overflow-wrap: anywhere; }}
.sources ul {{ margin: 2px 0 0; }}
body.show {{ background: var(--surface); }}
body.show main {{ max-width: none; padding: 0; }}
body.show header, body.show footer, body.show .slide {{ display: none; }}
body.show .slide.current {{ display: flex; flex-direction: column; border: 0; border-radius: 0;
  margin: 0; padding: 2vh 3vw; min-height: 100vh; }}
body.show .slide h2 {{ font-size: 4.6vh; }} body.show .caption {{ font-size: 2.9vh; }}
body.show .picture {{ flex: 1; display: flex; }}
body.show .picture svg, body.show .picture img {{ max-height: 62vh; margin: auto; }}
body.show .picture img {{ width: auto; max-width: 100%; }}
body.show .said {{ display: none; }}
@media print {{
  @page {{ size: A4 landscape; margin: 10mm; }}
  :root {{ {_variables(PROJECTOR)} }}
  body {{ background: {PROJECTOR.surface}; font-size: 12pt; }} main {{ padding: 0; max-width: none; }}
  .slide, .sources {{ break-after: page; break-inside: avoid; border: 0; padding: 0; margin: 0; }}
  table {{ font-size: 10pt; }} th, td {{ padding: 3px 8px; }}
  .picture svg, .picture img {{ max-height: 120mm; }} .keys, .day {{ display: none; }}
}}
@media (prefers-reduced-motion: no-preference) {{ .event {{ transition: opacity .2s; }} }}
"""

#: What the page does beyond reading: a show, the keys of a clicker, walking over what is drawn, a day.
SCRIPT = """
(function () {
  var slides = [].slice.call(document.querySelectorAll('.slide')), at = 0;
  function go(to, focus) {
    at = Math.max(0, Math.min(slides.length - 1, to));
    slides.forEach(function (one, n) { one.classList.toggle('current', n === at); });
    if (focus) {
      var head = slides[at].querySelector('h2');
      head.focus({ preventScroll: true });
      slides[at].scrollIntoView({ block: 'start' });
    }
  }
  function events() { return [].slice.call(slides[at].querySelectorAll('.event')); }
  function walk(by) {
    var all = events(), now = all.indexOf(document.activeElement);
    if (!all.length) { return; }
    all[(now + by + all.length) % all.length].focus();
  }
  function show(on) {
    document.body.classList.toggle('show', on);
    go(at, true);
  }
  document.addEventListener('focusin', function (event) {
    var slide = event.target.closest('.slide');
    if (slide) { at = slides.indexOf(slide); }
    if (event.target.classList.contains('event')) {
      slide.querySelector('.told').textContent = event.target.getAttribute('aria-label');
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey) { return; }
    var key = event.key, field = event.target.tagName === 'INPUT';
    var shown = document.body.classList.contains('show');
    if (key === 'F5' || key === 's' && !field) { show(!shown); }
    else if (key === 'Escape' && shown) { show(false); }
    else if (key === 'PageDown' || shown && !field && key === ' ') { go(at + 1, true); }
    else if (key === 'PageUp') { go(at - 1, true); }
    else if (shown && key === 'Home') { go(0, true); }
    else if (shown && key === 'End') { go(slides.length - 1, true); }
    else if (!field && (key === 'ArrowRight' || key === 'ArrowDown') && (shown || inPicture(event))) { walk(1); }
    else if (!field && (key === 'ArrowLeft' || key === 'ArrowUp') && (shown || inPicture(event))) { walk(-1); }
    else { return; }
    event.preventDefault();
  });
  function inPicture(event) { return !!event.target.closest('.picture'); }
  document.addEventListener('click', function (event) {
    var one = event.target.closest('.event');
    if (one) { one.focus(); }
  });
  [].forEach.call(document.querySelectorAll('.day'), function (row) {
    var input = row.querySelector('input'), output = row.querySelector('output');
    var slide = row.closest('.slide');
    row.hidden = false;
    input.addEventListener('input', function () {
      var day = +input.value, written = new Date((day - 719163) * 86400000);
      output.textContent = written.toLocaleDateString(document.documentElement.lang,
        { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
      [].forEach.call(slide.querySelectorAll('[data-first]'), function (one) {
        one.classList.toggle('out', +one.dataset.first > day);
      });
    });
  });
  go(0, false);
})();
"""
