"""ZIP and tar archives, streamed: each member is read as a file is, under the name `archive.zip!member`.

Nothing is unpacked to disk. A member with a hostile name or size gives a dead letter, and the rest goes on.
"""

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from ...schemas import DeadLetter
from .errors import IngestError
from .inputs import ARCHIVES, ZIP, Input, Stream, file_input, is_hidden, unpacked

#: A member that unpacks to more bytes is not read.
MAX_MEMBER = 2_000_000_000
#: An archive on standard input is kept in memory up to so many bytes, beyond that in a temporary file.
IN_MEMORY = 64_000_000
SEPARATOR = "!"
Member = tuple[Input, Stream] | DeadLetter


def members(stream: Stream, archive: Input) -> Iterator[Member]:
    """The members that are read, each with its stream, which is to be used before the next is asked for.

    Raises:
        IngestError: the archive is damaged or holds nothing that is read; what came before was read.
    """
    found = False
    for member in (_of_zip if archive.media_type == ZIP else _of_tar)(stream, archive):
        found = True
        yield member
    if not found:
        raise IngestError("NoInput", f"{archive.place}: the archive holds no file that is read")


def _of_zip(stream: Stream, archive: Input) -> Iterator[Member]:
    with _seekable(stream) as file, _zip(file, archive) as packed:
        for info in packed.infolist():
            member = None if info.is_dir() else _named(archive, info.filename, info.file_size)
            if isinstance(member, Input):
                yield _opened(packed, info, member)
            elif member:
                yield member


def _zip(file: IO[bytes], archive: Input) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError) as fault:
        raise IngestError(
            "BrokenArchive", f"{archive.place}: the archive is damaged or cut off ({fault}); fetch it again"
        ) from None


def _opened(packed: zipfile.ZipFile, info: zipfile.ZipInfo, member: Input) -> Member:
    try:
        return member, unpacked(io.BufferedReader(cast("io.RawIOBase", packed.open(info))))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as fault:
        return _letter(
            member.doc_id, "BrokenMember", f"the member is damaged, locked or packed in an unknown way ({fault})"
        )


def _of_tar(stream: Stream, archive: Input) -> Iterator[Member]:
    try:
        with tarfile.open(fileobj=stream, mode="r|") as packed:
            for info in packed:
                member = None if info.isdir() else _named(archive, info.name, info.size)
                content = packed.extractfile(info) if info.isfile() and isinstance(member, Input) else None
                if isinstance(member, Input) and content is not None:
                    yield member, unpacked(cast("io.BufferedReader", content))
                elif isinstance(member, Input):
                    yield _letter(member.doc_id, "NotAFile", "the member is a link or a device, and is not read")
                elif member:
                    yield member
    except tarfile.TarError as fault:
        message = f"{archive.place}: the archive is damaged or cut off ({fault}); what came before is read"
        raise IngestError("BrokenArchive", message) from None


def _named(archive: Input, name: str, size: int) -> Input | DeadLetter | None:
    """The member of that name as an input; a dead letter for one that is refused, None for what is passed over."""
    path = PurePosixPath(name.replace("\\", "/"))
    doc_id = f"{archive.doc_id}{SEPARATOR}{path}"
    if is_hidden(path):
        return None
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return _letter(doc_id, "UnsafeName", "the member's name leads out of the archive")
    member = file_input(path, doc_id, f"{archive.place}{SEPARATOR}{name}")
    if member is None:
        return None
    if member.media_type in ARCHIVES:
        return _letter(doc_id, "NestedArchive", "an archive within an archive is not read; unpack the outer one")
    if size > MAX_MEMBER:
        return _letter(
            doc_id, "TooLarge", f"the member unpacks to {size:,} bytes, more than the {MAX_MEMBER:,} that are read"
        )
    return member


def _letter(doc_id: str, error: str, message: str) -> DeadLetter:
    return IngestError(error, message).dead_letter(doc_id)


@contextmanager
def _seekable(stream: Stream) -> Iterator[IO[bytes]]:
    """The stream, or a copy of one that can only be read onwards."""
    if stream.seekable():
        yield cast("IO[bytes]", stream)
        return
    with SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        copyfileobj(stream, copy)
        copy.seek(0)
        yield cast("IO[bytes]", copy)
