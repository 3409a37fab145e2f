"""An office's own DOCX letter in place of ours: its fields are listed, a missing one is named.

Fields are written {{name}} in the document. The template is foreign text: it is rendered in a
sandbox with escaped values, and whatever is no template is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from desktop_app.documents.fields import UnknownField, UnusableTemplate
from desktop_app.documents.text import clean
from desktop_app.documents.word import FIXED, stable_zip

REPLY_FIELDS = (
    *("office", "document_number", "session", "number", "kind", "title", "proposal_title"),
    *("salutation", "body", "closing", "grade", "publicity", "signature", "date", "contact"),
)


def _sandbox() -> ImmutableSandboxedEnvironment:
    """Return the environment templates run in: no attributes of Python, everything escaped."""
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _fields(template: bytes) -> set[str]:
    """Return the names the template uses."""
    try:
        found = DocxTemplate(BytesIO(template)).get_undeclared_template_variables(_sandbox())
    except (TemplateError, PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise UnusableTemplate(detail=str(error)) from error
    return set(found)


def template_fields(template: bytes) -> tuple[str, ...]:
    """Return the fields of a template, sorted. Raises UnusableTemplate."""
    return tuple(sorted(_fields(template)))


def fill_template(template: bytes, fields: Mapping[str, str]) -> bytes:
    """Return the template filled, as DOCX; the same input gives the same bytes.

    Line ends in a value stay line ends. Raises UnknownField for a field without a value, before
    anything is written, and UnusableTemplate.
    """
    for name in sorted(_fields(template)):
        if name not in fields:
            raise UnknownField(field=name, known=tuple(sorted(fields)), text="")
    document = DocxTemplate(BytesIO(template))
    values = {name: clean(value) for name, value in fields.items()}
    try:
        document.render(values, _sandbox(), autoescape=True)
    except TemplateError as error:
        raise UnusableTemplate(detail=str(error)) from error
    properties = document.docx.core_properties
    properties.created = properties.modified = FIXED
    out = BytesIO()
    document.save(out)
    return stable_zip(out.getvalue())
