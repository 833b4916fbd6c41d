"""HTML by construction: whatever is not markup made here is escaped, so that no text can become a tag, an attribute or a link."""

from __future__ import annotations

from html import escape

from audit.report.safe import visible

_VOID = frozenset(("meta", "rect"))


class Html(str):
    """Markup that is safe as it is: only ``tag``, ``text`` and ``join`` make it."""

    __slots__ = ()


def text(words: str) -> Html:
    """Words as text: hostile characters visible, markup characters escaped."""
    shown = visible(words)
    return Html(escape(shown, quote=False) if "<" in shown or "&" in shown or ">" in shown else shown)


def join(*parts: str, by: str = "") -> Html:
    """Parts one after the other; those that are not markup become text. ``by`` is text too."""
    return Html(text(by).join(part if isinstance(part, Html) else text(part) for part in parts))


def tag(name: str, /, *children: str, **attributes: str | bool | None) -> Html:
    """An element. Attribute names lose a trailing ``_`` and have ``-`` for ``_``; None and False leave an attribute out."""
    told = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{told}/>")  # inside a drawing an element without the slash would hold all that follow
    return Html(f"<{name}{told}>{join(*children)}</{name}>")


def _attribute(name: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(visible(value))}"'
