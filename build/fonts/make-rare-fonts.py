"""Makes rare-song.ttf.br and rare-ming.ttf.br: the Han characters that Noto Serif SC has no glyph for.

    python3 make-rare-fonts.py NotoSerifSC_400Regular.ttf BabelStoneHan.ttf HanaMinB.ttf

Needs fontTools and brotli. README.md says where the three fonts come from.
"""

import sys
from pathlib import Path

import brotli
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HAN = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)]
UNUSED = ["GSUB", "GPOS", "GDEF", "BASE", "kern", "vhea", "vmtx", "VORG", "FFTM", "DSIG", "gasp", "meta"]
COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, VERSION, POSTSCRIPT, DESCRIPTION, LICENCE = 0, 1, 2, 3, 4, 5, 6, 10, 13


def covered(path):
    return set(TTFont(path, lazy=True).getBestCmap())


def make(source, covered_before, family, notice, copyright_line, licence):
    font = TTFont(source)
    version = font["name"].getDebugName(VERSION)
    wanted = {c for c in font.getBestCmap() if any(a <= c <= b for a, b in HAN)} - covered_before
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.legacy_cmap = False
    options.recalc_timestamp = False
    options.drop_tables += UNUSED
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    names = font["name"]
    names.names = []
    for name_id, text in {
        COPYRIGHT: copyright_line,
        FAMILY: family,
        STYLE: "Regular",
        UNIQUE: f"{family} ({version})",
        FULL: family,
        VERSION: version,
        POSTSCRIPT: family.replace(" ", ""),
        DESCRIPTION: notice,
        LICENCE: licence,
    }.items():
        names.setName(text, name_id, 3, 1, 0x409)
    target = Path(__file__).with_name(family.removeprefix("Jiangxin ").lower().replace(" ", "-") + ".ttf")
    font.save(target)
    data = target.read_bytes()
    target.unlink()
    packed = brotli.compress(data, quality=11, lgwin=24)
    target.with_suffix(".ttf.br").write_bytes(packed)
    print(f"{target.name}: {len(wanted)} characters, {len(data)} bytes, {len(packed)} packed")
    return wanted


noto, babelstone, hanazono = sys.argv[1:]
usual = covered(noto)
song = make(
    babelstone,
    usual,
    "Jiangxin Rare Song",
    "Changed November 2026: BabelStone Han cut down to the Han characters that Noto Serif SC lacks, renamed.",
    "(c) 1994-1999 Arphic Technology Co., Ltd.; (c) 2009-2025 Andrew West",
    "Arphic Public License, see LICENSE-rare-song.txt",
)
make(
    hanazono,
    usual | song,
    "Jiangxin Rare Ming",
    "Changed November 2026: HanaMinB cut down to the characters that Noto Serif SC and BabelStone Han lack, renamed.",
    "(c) 2008-2017 GlyphWiki Project",
    "Hanazono Font License, see LICENSE-rare-ming.txt",
)
