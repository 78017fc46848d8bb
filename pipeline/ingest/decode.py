"""Bytes to canonical text: the text in which every source offset counts."""

import codecs
import re

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

from .errors import IngestError

#: Byte order marks, the longer first: UTF-32's little-endian mark begins like UTF-16's.
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: First bytes of formats that hold no text of a page.
MAGIC = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"BZh": "a bzip2 file",
    b"\xfd7zXZ": "an xz file",
}
#: Charsets that pages name and browsers read as another one (WHATWG Encoding Standard).
ALIASES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
#: How many bytes are looked at to tell text from binary and to guess a charset.
SAMPLE_BYTES = 200_000
#: A page whose bytes hold more control characters than this is no text.
MAX_CONTROL_SHARE = 0.1
#: A file that is UTF-8 but for at most this share of its bytes is read as UTF-8, the bad bytes as U+FFFD.
MAX_BROKEN_SHARE = 0.002
#: A file with at most this share of bytes that are not ASCII, and not UTF-8, is English in Windows-1252.
WESTERN_SHARE = 0.05
BROKEN = "\ufffd"
_ASCII = bytes(range(128))
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 12, 13, 27}) + b"\x7f"
_DECLARED = re.compile(
    rb"""(?i)<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding=["']([\w.:-]{2,40})"""
)
_SUSPECT = re.compile("[\xc2-\xf4][\x80-\xbf\u0152-\u2122]")
#: What of UTF-8 holds each of them, and is found much sooner.
_SUSPECT_BYTES = re.compile(b"\xc3[\x82-\xb4][\xc2\xc5-\xe2]")
_REPAIRS = ftfy.TextFixerConfig(
    unescape_html=False,
    restore_byte_a0=False,
    replace_lossy_sequences=False,
    decode_inconsistent_utf8=True,
    fix_c1_controls=False,
)
_SURE_STEPS = {
    ("encode", "latin-1"),
    ("encode", "sloppy-windows-1252"),
    ("decode", "utf-8"),
    ("apply", "decode_inconsistent_utf8"),
}


def decode(data: bytes, charset: str | None = None) -> str:
    """The canonical text of `data`; `charset` is what its server says.

    Its charset is that of the byte order mark, else UTF-8 if it is that, else the declared one, else a guess.

    Raises:
        IngestError: `data` is empty, binary, or in no charset that can be made out.
    """
    if not data.strip():
        raise IngestError("EmptyDocument", "the file is empty: nothing to extract from")
    return canonical(_decoded(data, charset))


def canonical(text: str) -> str:
    """`text` without byte order mark, line ends as LF, NUL as U+FFFD, and with sure mojibake repaired."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\x00", BROKEN)
    if text.isascii() or not _SUSPECT_BYTES.search(text.encode("utf-8", "surrogatepass")):
        return text
    return "\n".join(map(_repaired, text.split("\n")))


def _repaired(line: str) -> str:
    if line.isascii() or not _SUSPECT.search(line) or not is_bad(line):
        return line
    fixed, steps = ftfy.fix_encoding_and_explain(line, _REPAIRS)
    return fixed if steps and {tuple(step) for step in steps} <= _SURE_STEPS else line


def _decoded(data: bytes, charset: str | None) -> str:
    for mark, marked in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(marked, "replace")
    _refuse_binary(data)
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _of_declared(data, charset) or _guessed(data)


def _of_declared(data: bytes, charset: str | None) -> str | None:
    """`data` in the charset that its server or the page itself names, if that can be true but for a few bytes."""
    for name in (charset, declared_charset(data)):
        try:
            text = data.decode(_python_name(name), "replace") if name else ""
        except LookupError:
            continue
        if text and text.count(BROKEN) <= _tolerated(data):
            return text
    return None


def _python_name(charset: str) -> str:
    return ALIASES.get(charset.lower(), charset)


def _tolerated(data: bytes) -> float:
    return max(1, MAX_BROKEN_SHARE * len(data))


def declared_charset(data: bytes) -> str | None:
    """The charset that an HTML or XML page declares in its first bytes, by Python's name."""
    found = _DECLARED.search(data[:4096])
    if not found:
        return None
    name = (found[1] or found[2]).decode("ascii", "replace").lower()
    if name.startswith(("utf-16", "utf-32")):
        return None
    return _python_name(name)


def _refuse_binary(data: bytes) -> None:
    for mark, what in MAGIC.items():
        if data.startswith(mark):
            raise IngestError("BinaryFile", f"this is {what}, no text: convert it to text or HTML first")
    sample = data[:SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > MAX_CONTROL_SHARE * len(sample) and _wide(data) is None:
        raise IngestError("BinaryFile", "the bytes are binary, no text: convert the file to text or HTML first")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: of western text, every second byte is NUL."""
    sample = data[:2000]
    half = len(sample) // 2
    if len(data) % 2 or not half:
        return None
    if sample[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if sample[0::2].count(0) > 0.7 * half else None


def _guessed(data: bytes) -> str:
    """UTF-8 with a few bad bytes, else western text, else whatever charset fits best.

    Raises:
        IngestError: none fits.
    """
    text = data.decode("utf-8", "replace")
    bad = text.count(BROKEN)
    if bad <= _tolerated(data) and len(data) - len(text) > bad:
        return text
    high = len(data.translate(None, _ASCII))
    if high <= WESTERN_SHARE * len(data):
        return data.decode("cp1252", "replace")
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    if best is None:
        raise IngestError(
            "DecodeError", "neither UTF-8 nor another charset that can be made out: save the file as UTF-8"
        )
    return data.decode(best.encoding, "replace")
