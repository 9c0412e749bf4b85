"""What generators of sites read and don't show: Hugo, Jekyll, MkDocs, Docusaurus, pandoc."""

from __future__ import annotations

import re

_REMOVED = (
    r"\{%-?[^%]*(?:%(?!\})[^%]*)*%\}",  # Liquid: {% include note.html %}
    r"\{\{[<%](?:(?![>%]\}\}).)*[>%]\}\}",  # Hugo: {{< figure src="a.jpg" >}}, {{% notice %}}
    r"\{\{(?:(?!\}\}).)*\}\}",  # {{ page.title }}, {{query …}}
    r"\{/\*(?:(?!\*/\}).)*\*/\}",  # MDX: {/* a remark */}
)
_HIDDEN = re.compile("|".join(_REMOVED), re.DOTALL)
_LINES = re.compile(
    r"^[ \t]*(?:"
    r"import[ \t]+(?:[\w*{][^\n]*[ \t]from[ \t]+)?['\"][^'\"\n]+['\"];?"  # MDX
    r"|export[ \t]+(?:const|default|let|function)\b[^\n]*"
    r"|-{1,2}8<-{1,2}[^\n]*"  # snippets of MkDocs
    r"|\[TOC\]|\[\[_?TOC_?\]\]"
    r"|\*\[[^\]\n]+\]:[^\n]*"  # abbreviations
    r"|\{:[^}\n]*\}"  # attributes of kramdown
    r"|\\(?:newpage|pagebreak|tableofcontents|clearpage|maketitle|vspace\{[^}\n]*\})"
    r")[ \t]*$",
    re.MULTILINE,
)
_ATTRIBUTES = re.compile(r"[ \t]?\{(?::|(?=[ \t]*[.#][\w-])|(?=[ \t]*[\w-]+=))[^{}\n]*\}")
_ICON = re.compile(
    r"(?<![\w:]):(?:material|octicons|fontawesome|simple|twemoji)(?:-[\w-]+)?:[ \t]?"
    r"|(?<![\w:/]):[a-z][a-z0-9_+-]{1,40}:(?![\w:/])[ \t]?"
)
_HEADING = re.compile(r"^(#{2,6})(?=[^\W\d_])", re.MULTILINE)  # '##Opening': no blank, and yet a heading
_SPAN = re.compile(r"\[([^\[\]\n]+)\](?=\{[^{}\n]*\})")
_ROLE = re.compile(r"\{[a-zA-Z][\w:.+-]*\}(?=`[^`\n]+`)")  # of MyST: {user}`ada`
_NUMBER = re.compile(r"\{[a-zA-Z][\w:.+-]*\}`(\d+)`")  # {issue}`1669`, which is shown as '#1669'
_KEYS = re.compile(r"\+\+([a-z0-9]+(?:\+[a-z0-9]+)*)\+\+")
_CRITIC = re.compile(r"\{(?P<mark>--|\+\+|==|>>)(?P<text>(?:(?!\{)[^\n])*?)(?:--|\+\+|==|<<)\}")
_CITED = re.compile(r"[ \t]?\[-?@[\w:.#$%&+?<>~/-]+(?:[,;][^\]\n]*)?\](?![(:\[])")
_DEFINED = re.compile(r"^ {0,3}\[(@[^\]\n]+)\]:", re.MULTILINE)
"""'[@ada]: https://…': then '[@ada]' is a link that is shown, and no citation."""


def clean(text: str) -> str:
    """The text as generators of sites show it: without shortcodes, attributes and marks of review."""
    text = _HIDDEN.sub("", text)
    text = _HEADING.sub(r"\1 ", _LINES.sub("", text))
    text = _ROLE.sub("", _NUMBER.sub(r"#\1", text))
    text = _CRITIC.sub(lambda found: found["text"] if found["mark"] in ("++", "==") else "", text)
    linked = {label.lower() for label in _DEFINED.findall(text)}
    text = _CITED.sub(lambda found: found[0] if found[0].strip(" \t[]").lower() in linked else "", text)
    text = _ATTRIBUTES.sub("", _SPAN.sub(r"\1", text))
    return _ICON.sub("", _KEYS.sub(r"\1", text))
