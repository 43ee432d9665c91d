"""What files are, by the endings of their names."""

from __future__ import annotations

from typing import Final

_KINDS: Final = {
    "documents": "pdf doc docx docm dot dotx odt ott rtf tex ps djvu epub mobi pages md txt",
    "spreadsheets, slides": "xls xlsx xlsm ods csv tsv ppt pptx pps ppsx odp key numbers",
    "mail": "eml msg mbox pst ost mbx emlx",
    "images": "jpg jpeg png gif bmp tif tiff webp heic heif svg svgz ico xpm psd cr2 nef dng xcf",
    "sound": "mp3 wav flac ogg oga opus m4a aac wma mid midi aiff",
    "video": "mp4 m4v mkv avi mov wmv flv webm mpg mpeg 3gp vob ogv",
    "archives, packed": "zip tar gz tgz bz2 tbz xz txz zst lz4 lzma 7z rar cab iso cpio deb rpm "
    "apk jar war whl",
    "disk images": "img qcow2 vmdk vdi vhd vhdx e01 dd raw",
    "databases": "db sqlite sqlite3 mdb accdb ldb sst frm ibd myd myi dbf kdbx wal",
    "keys, certificates": "pem key crt cer csr p12 pfx gpg asc pub sig jks keystore",
    "programs, libraries": "exe dll sys so ko o a lib bin elf msi pyd dylib efi",
    "scripts, source": "sh bash py pyc pl pm rb js mjs ts php c h cc cpp cxx hpp rs go java "
    "class cs lua vim el tcl m4 s asm sql ps1 bat cmd cmake mk",
    "web, markup": "html htm xhtml css xml xsl xsd json jsonl yaml yml toml rst",
    "configuration": "conf cfg ini service socket timer target rules list properties desktop "
    "network mount repo cnf",
    "logs": "log journal evtx evt pcap pcapng",
    "translations, fonts": "mo po gmo ttf otf woff woff2 pfb pfa afm pcf bdf",
    "left over": "bak old orig tmp swp part dpkg-old dpkg-new dpkg-dist rpmsave rpmnew",
}
"""Kinds and their usual endings; an ending of two kinds belongs to the later one."""
KINDS: Final = {ending: kind for kind, words in _KINDS.items() for ending in words.split()}
NO_ENDING: Final = "no ending"
OTHER: Final = "other endings"
LONGEST: Final = 12
"""Most characters of an ending: anything longer belongs to the name."""
_VERSIONED: Final = ".so."


def ending_of(name: str) -> str:
    """Return the ending of a name in lower case; empty if it has none.

    >>> ending_of("Photo.JPG"), ending_of("libc.so.6"), ending_of(".bashrc"), ending_of("syslog.1")
    ('jpg', 'so', '', 'log')
    """
    if _VERSIONED in name:
        return "so"
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem:
        return ""
    if ending.isdecimal():  # a rotated log, a section of the manual, a version
        return "log" if "log" in stem else ""
    return ending.lower() if len(ending) <= LONGEST and ending.isalnum() else ""
