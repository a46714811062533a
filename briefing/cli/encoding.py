"""`--encoding`: what the bytes of text files mean, where the analyst knows it better."""

from __future__ import annotations

from typing import Any

import click

from briefing.errors import IntakeError


class EncodingName(click.ParamType[str]):
    """The name of an encoding, in any spelling; what comes of it is the one we keep."""

    name = "encoding"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from briefing.intake.encodings import find_encoding

        try:
            return find_encoding(str(value))
        except IntakeError as error:
            self.fail(str(error), param, ctx)


def encoding_option(function: Any) -> Any:
    """`--encoding NAME` for the commands that read text."""
    return click.option(
        "--encoding",
        type=EncodingName(),
        metavar="NAME",
        help="Read text, Markdown and web pages as NAME: windows-1254 (Turkish), iso-8859-2, "
        "koi8-r, cp866, shift_jis and so on. Default: what the file says of itself, else the "
        "likeliest, with a note. PDF and Word files know their own.",
    )(function)
