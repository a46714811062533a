"""How the page looks: on paper, in the light and in the dark. Colours are those of the window."""

from __future__ import annotations

import re

from briefing.export.characters import printable
from briefing.export.palette import DARK, LIGHT, Palette
from briefing.model.vocabulary import PageSize
from briefing.report.tree import MarkingStyle, Report

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

_SCREEN = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.6;
font:1.0625rem/1.6 "Noto Serif",Cambria,Georgia,serif;overflow-wrap:break-word}
main,header,footer,nav{max-width:44rem;margin:0 auto;padding:0 1.25rem}
main{padding-bottom:2rem}
h1,h2,h3,h4,th,caption,figcaption,nav,.form,.facts,.label,.grade,.marking,.draft-note,.skip{
font-family:"Noto Sans","Segoe UI",system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .25rem}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;
border-bottom:1px solid var(--line)}
h3{font-size:1.08rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .5rem}
p{margin:0 0 .9rem}
a{color:var(--accent)}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.form{color:var(--quiet);margin:0}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.25rem;font-size:.9rem;
margin:1rem 0 1.5rem;padding:.75rem 0;border-top:1px solid var(--line);
border-bottom:1px solid var(--line)}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
.marking-line{padding-top:1rem;padding-bottom:1rem}
.marking{display:inline-block;font-weight:700;font-size:1rem;padding:.2rem .6rem;
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.draft-note{border:1px solid var(--d);padding:.6rem .9rem;font-size:.95rem}
.label{font-size:.78rem;color:var(--d);border:1px dashed var(--d);padding:0 .35em;
border-radius:2px;white-space:nowrap;font-weight:400}
nav{font-size:.9rem}
nav ol{padding-left:1.4rem;margin:.25rem 0 0}
nav h2{font-size:1rem;border:0;margin:1rem 0 0}
blockquote{margin:0 0 1rem;padding:.1rem 0 .1rem 1.1rem;border-left:3px solid var(--line)}
blockquote p{margin:0 0 .3rem}
.confidence,.summary,.source{color:var(--quiet);font-size:.93rem}
.judged{margin:0 0 1.1rem;padding-left:1.1rem;border-left:3px solid var(--accent)}
.judged p{margin:0 0 .4rem}
.judged dl,.key dl{margin:0;font-size:.95rem}
.judged dt,.key dt{font-weight:700;float:left;clear:left;margin-right:.6em}
.judged dd,.key dd{margin:0 0 .25rem}
sup{line-height:0;font-size:.72em}
.cite a{text-decoration:none;padding:0 .12em}
.cite a:hover{text-decoration:underline}
.gone{color:var(--error)}
.grade{font-weight:700;font-size:.85em;white-space:nowrap}
.grade-a{color:var(--a)}.grade-b{color:var(--b)}.grade-c{color:var(--c)}
.grade-d{color:var(--d)}.grade-e{color:var(--e)}.grade-none{color:var(--quiet);font-weight:400}
.wide{overflow-x:auto;margin:0 0 1.25rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4}
caption,figcaption{text-align:left;font-weight:700;font-size:.92rem;padding:0 0 .4rem}
th,td{padding:.35rem .8rem .35rem 0;text-align:left;vertical-align:top;
border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:700;border-bottom:2px solid var(--quiet)}
.right{text-align:right;min-width:5.5em;font-variant-numeric:tabular-nums}.centre{text-align:center}
figure{margin:0 0 1.25rem}
figure svg{width:100%;height:auto;display:block}
.chart-text{fill:var(--ink);font:13px "Noto Sans","Segoe UI",system-ui,sans-serif}
.chart-quiet{fill:var(--quiet);font:11px "Noto Sans","Segoe UI",system-ui,sans-serif}
.chart-line{stroke:var(--line);stroke-width:1}
.chart-range{stroke:var(--accent);stroke-width:5;stroke-linecap:butt}
.chart-open{stroke:var(--accent);stroke-width:2;stroke-dasharray:3 4}
.chart-best{fill:var(--paper);stroke:var(--accent);stroke-width:3}
.who{font-family:"Noto Sans","Segoe UI",system-ui,sans-serif;font-size:.85em;margin-right:.35em}
tr.noted th,tr.noted td{border-bottom:0;padding-bottom:.1rem}
tr.note td{color:var(--quiet);font-size:.93em;padding-top:0}
.articles{margin:0 0 1.1rem;font-size:.93rem}
.articles dt{font-weight:700;float:left;clear:left;margin-right:.7em}
.articles dd{margin:0 0 .35rem 2.2rem}
.articles dt:target{background:var(--chrome);outline:.4rem solid var(--chrome)}
.sources{padding-left:2.2rem;font-size:.93rem}
.sources li{margin:0 0 .9rem;padding-left:.3rem}
.sources li:target{background:var(--chrome);outline:.4rem solid var(--chrome)}
.sources p{margin:0 0 .15rem}
code{font-family:"Noto Sans Mono",Consolas,monospace;font-size:.9em}
"""

_PRINT = """
@media print{:root{color-scheme:light;--paper:#fff;--chrome:#fff;--line:#bbb;--ink:#000;
--quiet:#444;--accent:#000;--error:#000;--a:#000;--b:#000;--c:#000;--d:#000;--e:#000}
body{font-size:10.5pt}main,header,footer,nav{max-width:none;padding:0}
nav,.skip,.back{display:none}a{text-decoration:none}
h1,h2,h3,h4,caption,figcaption,.over{break-after:avoid}
tr,figure,blockquote,.judged,.sources li{break-inside:avoid}p{orphans:3;widows:3}
thead{display:table-header-group}.wide{overflow:visible}tr.noted{break-after:avoid}
details>summary{display:none}details::details-content{content-visibility:visible}}
"""


def css_for(report: Report) -> str:
    """The whole style sheet of one report, its marking and page size included."""
    return _colours() + _SCREEN + _PRINT + _marking(report.marking) + _page(report)


def _colours() -> str:
    light, dark = _variables(LIGHT), _variables(DARK)
    return (
        f"\n:root{{color-scheme:light dark;{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    )


def _variables(palette: Palette) -> str:
    """The colours as the style sheet names them: a grade's is that of its letter."""
    named = {
        "paper": palette.paper,
        "chrome": palette.chrome,
        "line": palette.line,
        "ink": palette.ink,
        "quiet": palette.quiet,
        "accent": palette.accent,
        "error": palette.error,
    } | {letter.lower(): colour for letter, colour in palette.grades.items()}
    return ";".join(f"--{name}:{colour}" for name, colour in named.items())


def _marking(marking: MarkingStyle | None) -> str:
    if marking is None:
        return ""
    align = "center" if marking.align == "centre" else "right"
    return f".marking{{{_inks(marking)}}}.marking-line{{text-align:{align}}}\n"


def _inks(marking: MarkingStyle) -> str:
    ink = marking.ink if _COLOUR.fullmatch(marking.ink) else "#ffffff"
    ground = marking.ground if _COLOUR.fullmatch(marking.ground) else "#000000"
    return f"color:{ink};background:{ground}"


def _page(report: Report) -> str:
    """Paper, and what stands above and below the text of every page of it."""
    size = "letter" if report.page_size is PageSize.LETTER else "A4"
    pages = '{content:counter(page) " / " counter(pages);font:9pt sans-serif}'
    margins = f"@bottom-left{pages}"
    if marking := report.marking:
        # A box no wider than the label: its ground would otherwise fill the corner of the page.
        box = (
            f"{{content:{css_string(marking.label)};font:bold 12pt sans-serif;{_inks(marking)};"
            "width:max-content;height:max-content;padding:2pt 6pt;margin:auto 0;"
            "print-color-adjust:exact;-webkit-print-color-adjust:exact}"
        )
        at = "center" if marking.align == "centre" else "right"
        margins += f"@top-{at}{box}@bottom-{at}{box}"
    return f"@page{{size:{size};margin:22mm 20mm;{margins}}}\n"


def css_string(content: str) -> str:
    """`content` as a CSS string in which nothing but letters and digits stands unescaped."""
    return '"' + "".join(_css_character(c) for c in printable(content)) + '"'


def _css_character(character: str) -> str:
    plain = character.isascii() and character.isalnum()
    return character if plain else f"\\{ord(character):x} "
