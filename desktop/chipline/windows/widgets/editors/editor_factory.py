"""Which editor a field's declaration asks for."""

from __future__ import annotations

from chipline.records.fields import FieldSpec, FieldType
from chipline.session.session import Session
from chipline.windows.widgets.editors.choice_editors import ChoicesEditor, YesNoEditor
from chipline.windows.widgets.editors.country_editor import CountryEditor
from chipline.windows.widgets.editors.reference_editors import ReferenceEditor, ReferencesEditor
from chipline.windows.widgets.editors.value_editors import (
    ChoiceEditor,
    Editor,
    LineEditor,
    LongTextEditor,
)


def editor_for(spec: FieldSpec, session: Session) -> Editor:
    """Make the editor that a declaration asks for."""
    if spec.type is FieldType.REFERENCE:
        return ReferenceEditor(spec, session)
    if spec.type is FieldType.REFERENCES:
        return ReferencesEditor(spec, session)
    makers: dict[FieldType, type[Editor]] = {
        FieldType.LONG_TEXT: LongTextEditor,
        FieldType.CHOICE: ChoiceEditor,
        FieldType.CHOICES: ChoicesEditor,
        FieldType.COUNTRY: CountryEditor,
        FieldType.COUNTRIES: CountryEditor,
        FieldType.YES_NO: YesNoEditor,
    }
    return makers.get(spec.type, LineEditor)(spec)
