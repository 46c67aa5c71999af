"""The presentation that slides are put into: 16:9, our colours and type, one layout with placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.util import Emu

from chipline.briefing.figures.stage_figures import TITLE_SIZE
from chipline.briefing.slides.drawing_ml import emu, hundredths, printable
from chipline.scenery.theme_colours import Theme

if TYPE_CHECKING:
    from pptx.presentation import Presentation as PresentationType

#: Where title, caption and foot of a step stand on the stage.
TITLE_BOX = (16.0, 10.0, 821.0, 36.0)
CAPTION_BOX = (16.0, 46.0, 821.0, 38.0)
FOOT_BOX = (16.0, 440.0, 770.0, 34.0)
NUMBER_BOX = (792.0, 440.0, 45.0, 34.0)
CAPTION_SIZE, TEXT_SIZE = 15.0, 12.0
#: The names and the numbers of the placeholders.
CAPTION, FOOT, NUMBER = 13, 11, 12
_LAYOUT = "Chipline step"
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_TITLE_ONLY = "Title Only"


def new_presentation(theme: Theme, title: str) -> PresentationType:
    """Make an empty presentation with the layout of steps."""
    made = Presentation()
    made.slide_width, made.slide_height = Emu(12_192_000), Emu(6_858_000)
    made.core_properties.title = printable(title)
    made.core_properties.author = "Chipline"
    layouts = made.slide_layouts
    for layout in list(layouts):
        if layout.name != _TITLE_ONLY:
            layouts.remove(layout)
    _drop_thumbnail(made)
    _dress(made, theme)
    _widen_master(made)
    _make_layout(made, theme)
    return made


def _drop_thumbnail(made: PresentationType) -> None:
    """Take out the small picture of somebody else's slides with which the library begins."""
    relations = made.part.package._rels  # noqa: SLF001  # the library has no call for it
    for name, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            relations.pop(name)


def _dress(made: PresentationType, theme: Theme) -> None:
    """Put our colours and typeface into the theme, so that what users add looks alike."""
    part = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = part.blob.decode("utf-8")
    colours = {
        "dk1": theme.text, "lt1": theme.surface, "dk2": theme.muted, "lt2": theme.window,
        "accent1": theme.restriction, "accent2": theme.relocation, "accent3": theme.facility,
        "accent4": theme.firm, "accent5": theme.loosening, "accent6": theme.accent,
        "hlink": theme.accent, "folHlink": theme.firm,
    }  # fmt: skip
    for name, value in colours.items():
        text = re.sub(
            rf"<a:{name}>.*?</a:{name}>",
            f'<a:{name}><a:srgbClr val="{value[1:].upper()}"/></a:{name}>',
            text,
            flags=re.DOTALL,
        )
    text = text.replace('typeface="Calibri"', 'typeface="Arial"')
    text = text.replace('name="Office Theme"', 'name="Chipline"')
    part._blob = text.encode("utf-8")  # noqa: SLF001  # the library has no call for a theme


def _widen_master(made: PresentationType) -> None:
    """Spread what the master has for 4:3 over 16:9."""
    for shape in made.slide_master.shapes:
        shape.left, shape.width = Emu(shape.left * 4 // 3), Emu(shape.width * 4 // 3)


def _make_layout(made: PresentationType, theme: Theme) -> None:
    layout = made.slide_layouts[0]
    tree = layout.shapes._spTree  # noqa: SLF001  # the library has no call for new placeholders
    for shape in list(layout.placeholders):
        tree.remove(shape._element)  # noqa: SLF001  # as above
    element = layout._element  # noqa: SLF001  # as above
    del element.attrib["type"]
    element.cSld.set("name", _LAYOUT)
    muted = theme.muted
    for xml in (
        _placeholder(
            2, "Title", 'type="title"', TITLE_BOX, _style(TITLE_SIZE, theme.text, bold=True)
        ),
        _placeholder(
            3,
            "Caption",
            f'type="body" sz="quarter" idx="{CAPTION}"',
            CAPTION_BOX,
            _style(CAPTION_SIZE, muted),
        ),
        _placeholder(
            4, "Foot", f'type="ftr" sz="quarter" idx="{FOOT}"', FOOT_BOX, _style(TEXT_SIZE, muted)
        ),
        _placeholder(
            5,
            "Number",
            f'type="sldNum" sz="quarter" idx="{NUMBER}"',
            NUMBER_BOX,
            _style(TEXT_SIZE, muted, "r"),
        ),
    ):
        tree.append(parse_xml(xml))


def _style(size: float, colour: str, align: str = "l", *, bold: bool = False) -> str:
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:buNone/><a:defRPr sz="{hundredths(size)}" b="{int(bold)}"><a:solidFill>'
        f'<a:srgbClr val="{colour[1:].upper()}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    )


def _placeholder(
    number: int, name: str, kind: str, box: tuple[float, float, float, float], style: str
) -> str:
    left, top, width, height = map(emu, box)
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{style}</a:lstStyle>"
        f"<a:p>{_prompt(kind, name)}</a:p></p:txBody></p:sp>"
    )


def _prompt(kind: str, name: str) -> str:
    if "sldNum" in kind:
        return (
            '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
            '<a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
        )
    return (
        f'<a:r><a:rPr lang="en-US"/><a:t>{name}</a:t></a:r>'
        if "ftr" not in kind
        else "<a:endParaRPr/>"
    )


def foot_xml(number: int, text: str, theme: Theme) -> str:
    """Write the foot of a slide, dressed as its placeholder is: not every reader asks the layout."""
    colour = theme.muted[1:].upper()
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="Foot"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="{FOOT}"/>'
        '</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l"/><a:r>'
        f'<a:rPr sz="{hundredths(TEXT_SIZE)}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        f'<a:latin typeface="Arial"/></a:rPr><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def number_xml(number: int, shown: int) -> str:
    """Write the number of a slide as a field."""
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="Number"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="{NUMBER}"/>'
        "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum"><a:rPr/>'
        f"<a:t>{shown}</a:t></a:fld></a:p></p:txBody></p:sp>"
    )
