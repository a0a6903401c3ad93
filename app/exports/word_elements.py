"""Elements of a Word document as its form wants them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement


def tag(called: str, *children: "BaseOxmlElement", **attributes: object) -> "BaseOxmlElement":
    """An element with attributes of its own name space."""
    from docx.oxml import OxmlElement

    element: BaseOxmlElement = OxmlElement(called)
    for attribute, told in attributes.items():
        element.set(name(f"w:{attribute}"), str(told))
    element.extend(children)
    return element


def name(called: str) -> str:
    """``w:val`` as the tree of elements calls it."""
    from docx.oxml.ns import qn

    return qn(called)


def worded(text: str) -> "BaseOxmlElement":
    """A text whose spaces stay."""
    from docx.oxml.ns import qn

    element = tag("w:t")
    element.set(qn("xml:space"), "preserve")
    element.text = text
    return element
